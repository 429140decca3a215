namespace WijkBot.Ops.Configuration;

/// <summary>The name somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The closest of <paramref name="known"/>, at most a third of the letters wrong; null when none is close.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
        => known.Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Name.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    public static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Cell(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Cell(int[,] rows, string left, string right, int i, int j)
    {
        var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
