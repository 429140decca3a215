using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A telephone number beside an answer, with the words that lead to it: "Parkweg 12, bel me op 06 12345678".</summary>
internal sealed class PhoneAside
{
    private static readonly char[] Ends = [',', ';', '.', '\n', '(', '،'];

    private readonly HashSet<string> lead = WordFile.Words("dialing");

    /// <summary>The message without them, empty when it says nothing else; the same one when it holds no number.</summary>
    public Sentence Without(Sentence sentence)
    {
        var text = sentence.Text;
        if (PhoneFinder.Where(text) is not { } found)
            return sentence;
        var before = text[..found.Start].TrimEnd();
        while (LastWord(before) is { Length: > 0 } word && lead.Contains(Fold.Word(word.TrimEnd(':'))))
            before = before[..^word.Length].TrimEnd();
        var left = before.TrimEnd(Ends).TrimEnd() + ", " + text[found.End..].TrimStart(Ends).TrimStart();
        return Sentence.Of(left.Trim(' ', ',').TrimEnd(Ends).Trim());
    }

    /// <summary>Nothing when a clause ends there.</summary>
    private static string LastWord(string text) =>
        text.Length == 0 || Array.IndexOf(Ends, text[^1]) >= 0 ? "" : text[(text.LastIndexOfAny([' ', '\n', ',']) + 1)..];
}
