namespace WijkBot.Understanding;

/// <summary>Numbers written as one word, taken apart: <c>drieentwintig</c>, <c>honderdvijftig</c>.</summary>
internal sealed class NumberCompounds(Dictionary<string, decimal> cardinals)
{
    private static readonly string[] Joins = ["en", "und", "n"];
    private static readonly string[] Hundreds = ["honderd", "hundert"];

    /// <param name="folded">The word.</param>
    /// <param name="rest">The number of what stands behind the hundreds.</param>
    public decimal? Of(string folded, Func<string, decimal?> rest) =>
        Joins.Select(join => WithTens(folded, join)).FirstOrDefault(value => value is not null)
        ?? Hundreds.Select(hundred => WithHundred(folded, hundred, rest)).FirstOrDefault(value => value is not null);

    private decimal? WithTens(string folded, string join)
    {
        var letters = cardinals.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = folded.IndexOf(join, 2, StringComparison.Ordinal);
        while (at > 0)
        {
            if (letters.TryGetValue(folded.AsSpan(0, at), out var ones) && ones is > 0 and < 100
                && letters.TryGetValue(folded.AsSpan(at + join.Length), out var rest) && (rest is >= 20 and < 100 && ones < 10 || rest == 0.5m))
                return ones + rest;
            at = folded.IndexOf(join, at + 1, StringComparison.Ordinal);
        }
        return null;
    }

    private static decimal? WithHundred(string folded, string hundred, Func<string, decimal?> rest)
    {
        var at = folded.IndexOf(hundred, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var hundreds = at == 0 ? 1 : rest(folded[..at]) ?? 0;
        var behind = folded[(at + hundred.Length)..];
        var ones = behind.Length == 0 ? 0 : rest(behind.StartsWith("en", StringComparison.Ordinal) ? behind[2..] : behind);
        return hundreds is >= 1 and < 100 && ones is < 100 ? hundreds * 100 + ones : null;
    }
}
