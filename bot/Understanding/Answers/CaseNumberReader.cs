using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Case numbers: digits, several with <c>+</c>, unknown.</summary>
internal static class CaseNumberReader
{
    private const int Shortest = 3;
    private const int Longest = 12;

    public static AnswerReading Read(Sentence sentence)
    {
        var found = Numbers(sentence);
        if (found.Count > 0)
            return new AnswerReading(string.Join('+', found));
        return sentence.Tokens.Any(token => token.Folded is "weet" or "idee" or "kwijt" or "know" or "onbekend" or "vergeten" or "lost")
            ? AnswerReading.Unknown
            : AnswerReading.Unclear;
    }

    /// <summary>The numbers; groups of digits without a word between them ("41 07") are one when each alone is too short.</summary>
    private static List<string> Numbers(Sentence sentence)
    {
        var numbers = new List<string>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.IsNumber(at))
                continue;
            var digits = sentence[at];
            while (digits.Length + sentence[at + 1].Length <= Longest && sentence.IsNumber(at + 1) && sentence.Before(at + 1) is Gap.Space or Gap.Sign && sentence[at + 1].Length < 4)
                digits += sentence[++at];
            if (digits.Length is >= Shortest and <= Longest && !numbers.Contains(digits))
                numbers.Add(digits);
        }
        return numbers;
    }
}
