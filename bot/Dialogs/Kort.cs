using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Dialogs;

/// <summary>A resident's words, short enough to repeat in an SMS.</summary>
internal static class Kort
{
    private const int Longest = 45;
    private const int WordsOfAnOpening = 7;

    /// <summary>The text, when it is more than "ik wil graag een klacht indienen" and so says what it is about; else null.</summary>
    public static string? WatMeerZegt(string text) => WordCount.Of(text) > WordsOfAnOpening ? text : null;

    /// <summary>What was said one after the other, as sentences.</summary>
    public static string Samen(IEnumerable<string> words) =>
        words.Aggregate("", (before, more) => before.Length == 0 ? more : char.IsPunctuation(before[^1]) ? $"{before} {more}" : $"{before}. {more}");

    public static string Van(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim().TrimEnd('.', '!');
        if (line.Length <= Longest)
            return line;
        var cut = line.LastIndexOf(' ', Longest);
        return Cut.To(line, cut > Longest / 2 ? cut : Longest).TrimEnd(',', ' ') + " (...)";
    }
}
