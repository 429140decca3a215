namespace WijkBot.Wijken;

/// <summary>House numbers as a person reads them: <c>1 t/m 9 oneven, 12, 14 t/m 17</c>.</summary>
internal static class HouseNumbers
{
    /// <summary>Fewer than this are named one by one.</summary>
    private const int Fewest = 3;

    /// <param name="numbers">In order, each once.</param>
    public static string InWords(IReadOnlyList<int> numbers)
    {
        var words = new List<string>();
        for (var at = 0; at < numbers.Count;)
        {
            var (byOne, byTwo) = (RunOf(numbers, at, 1), RunOf(numbers, at, 2));
            var (run, step) = byOne >= Fewest ? (byOne, 1) : byTwo >= Fewest ? (byTwo, 2) : (1, 0);
            words.Add(step == 0 ? $"{numbers[at]}" : $"{numbers[at]} t/m {numbers[at + run - 1]}{(step == 1 ? "" : numbers[at] % 2 == 0 ? " even" : " oneven")}");
            at += run;
        }
        return string.Join(", ", words);
    }

    private static int RunOf(IReadOnlyList<int> numbers, int from, int step)
    {
        var length = 1;
        while (from + length < numbers.Count && numbers[from + length] == numbers[from] + length * step)
            length++;
        return length;
    }
}
