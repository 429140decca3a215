namespace WijkBot.Wijken;

/// <summary>
/// Streets that differ by a slip of the thumb: one letter wrong, missing, extra or swapped from six letters on, two from ten on.
/// With two slips the first letter must be right: Beukenlaan is no slip for Eikenlaan.
/// </summary>
internal sealed class NearStreets(IReadOnlyList<Street> streets)
{
    private readonly (string Key, Street Street)[] keys = [.. streets.Select(street => (StreetKey.Of(street.Name), street))];

    public IReadOnlyList<Street> Find(string typed)
    {
        var key = StreetKey.Of(typed);
        var slips = key.Length switch { >= 10 => 2, >= 6 => 1, _ => 0 };
        return
        [
            .. keys
                .Where(entry => Math.Abs(entry.Key.Length - key.Length) <= slips)
                .Select(entry => (entry.Street, entry.Key, Distance: Distance(key, entry.Key)))
                .Where(entry => entry.Distance <= slips && (entry.Distance < 2 || entry.Key[0] == key[0]))
                .OrderBy(entry => entry.Distance)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => entry.Street),
        ];
    }

    /// <summary>Edit distance in which two swapped neighbours count as one (optimal string alignment).</summary>
    internal static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var at = 0; at <= left.Length; at++)
            rows[at, 0] = at;
        for (var at = 0; at <= right.Length; at++)
            rows[0, at] = at;

        for (var l = 1; l <= left.Length; l++)
        {
            for (var r = 1; r <= right.Length; r++)
                rows[l, r] = Cheapest(rows, left, right, l, r);
        }
        return rows[left.Length, right.Length];
    }

    private static int Cheapest(int[,] rows, string left, string right, int l, int r)
    {
        var replaced = rows[l - 1, r - 1] + (left[l - 1] == right[r - 1] ? 0 : 1);
        var cheapest = Math.Min(replaced, Math.Min(rows[l - 1, r], rows[l, r - 1]) + 1);
        var swapped = l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1];
        return swapped ? Math.Min(cheapest, rows[l - 2, r - 2] + 1) : cheapest;
    }
}
