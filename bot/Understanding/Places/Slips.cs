namespace WijkBot.Understanding.Places;

/// <summary>How many slips of the thumb two names are apart: a letter wrong, missing, extra, or two swapped.</summary>
internal static class Slips
{
    /// <summary>More is another name.</summary>
    public const int Most = 2;

    private const int Longest = 48;

    /// <summary>The number of slips; more than <paramref name="most"/> when it is over that.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || right.Length >= Longest)
            return most + 1;
        Strip(ref left, ref right);
        if (left.IsEmpty || right.IsEmpty)
            return left.Length + right.Length;
        Span<int> rows = stackalloc int[3 * Longest];
        var older = rows[..Longest];
        var old = rows[Longest..(2 * Longest)];
        var row = rows[(2 * Longest)..];
        for (var at = 0; at <= right.Length; at++)
            old[at] = at;
        for (var at = 1; at <= left.Length; at++)
        {
            if (Fill(left, right, at, older, old, row) > most)
                return most + 1;
            var free = older;
            older = old;
            old = row;
            row = free;
        }
        return old[right.Length];
    }

    /// <summary>What is the same at both ends costs nothing.</summary>
    private static void Strip(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
    }

    /// <returns>The least in the row: once that is too much, no end can be better.</returns>
    private static int Fill(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int l, ReadOnlySpan<int> older, ReadOnlySpan<int> old, Span<int> row)
    {
        var least = row[0] = l;
        for (var r = 1; r <= right.Length; r++)
        {
            var cheapest = Math.Min(old[r - 1] + (left[l - 1] == right[r - 1] ? 0 : 1), Math.Min(old[r], row[r - 1]) + 1);
            if (l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1])
                cheapest = Math.Min(cheapest, older[r - 2] + 1);
            least = Math.Min(least, row[r] = cheapest);
        }
        return least;
    }
}
