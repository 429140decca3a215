namespace WijkBot.Understanding.Answers;

/// <summary>How many letters two words differ: put in, left out or changed.</summary>
internal static class Distance
{
    private const int Longest = 40;

    public static bool Within(string first, string second, int most)
    {
        if (Math.Abs(first.Length - second.Length) > most || first.Length > Longest || second.Length > Longest)
            return false;
        Span<int> row = stackalloc int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
            row[column] = column;
        for (var line = 1; line <= first.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= second.Length; column++)
            {
                var changed = diagonal + (first[line - 1] == second[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(changed, Math.Min(row[column], row[column - 1]) + 1);
            }
        }
        return row[second.Length] <= most;
    }
}
