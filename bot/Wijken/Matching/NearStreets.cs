using System.Numerics;

namespace WijkBot.Wijken;

/// <summary>
/// Streets that differ by a slip of the thumb: one letter wrong, missing, extra or swapped from six letters on, two from ten on.
/// With two slips the first letter must be right: Beukenlaan is no slip for Eikenlaan.
/// </summary>
internal sealed class NearStreets(IReadOnlyList<Street> streets)
{
    private const int OnStack = 1024;

    private readonly (string Key, ulong Letters, Street Street)[] keys = [.. streets.Select(Kept)];

    private static (string Key, ulong Letters, Street Street) Kept(Street street) => StreetKey.Of(street.Name) is var key ? (key, Letters(key), street) : default;

    public IReadOnlyList<Street> Find(string typed)
    {
        var key = StreetKey.Of(typed);
        var slips = key.Length switch { >= 10 => 2, >= 6 => 1, _ => 0 };
        var letters = Letters(key);
        return
        [
            .. keys
                .Where(entry => Math.Abs(entry.Key.Length - key.Length) <= slips && BitOperations.PopCount(entry.Letters ^ letters) <= 2 * slips)
                .Select(entry => (entry.Street, entry.Key, Distance: Distance(key, entry.Key)))
                .Where(entry => entry.Distance <= slips && (entry.Distance < 2 || entry.Key[0] == key[0]))
                .OrderBy(entry => entry.Distance)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => entry.Street),
        ];
    }

    /// <summary>Which letters are in it. A slip makes a difference of two at most, so most streets need not be compared any further.</summary>
    private static ulong Letters(string key)
    {
        var letters = 0UL;
        foreach (var letter in key)
            letters |= 1UL << (letter % 64);
        return letters;
    }

    /// <summary>Edit distance in which two swapped neighbours count as one (optimal string alignment).</summary>
    internal static int Distance(string left, string right)
    {
        var width = right.Length + 1;
        var size = (left.Length + 1) * width;
        Span<int> rows = size <= OnStack ? stackalloc int[size] : new int[size];
        for (var at = 0; at <= left.Length; at++)
            rows[at * width] = at;
        for (var at = 0; at <= right.Length; at++)
            rows[at] = at;

        for (var l = 1; l <= left.Length; l++)
        {
            for (var r = 1; r <= right.Length; r++)
                rows[l * width + r] = Cheapest(rows, left, right, l, r);
        }
        return rows[^1];
    }

    private static int Cheapest(ReadOnlySpan<int> rows, string left, string right, int l, int r)
    {
        var width = right.Length + 1;
        var at = l * width + r;
        var replaced = rows[at - width - 1] + (left[l - 1] == right[r - 1] ? 0 : 1);
        var cheapest = Math.Min(replaced, Math.Min(rows[at - width], rows[at - 1]) + 1);
        var swapped = l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1];
        return swapped ? Math.Min(cheapest, rows[at - 2 * width - 2] + 1) : cheapest;
    }
}
