namespace WijkBot.Dialogs;

/// <summary>A resident's words, short enough to repeat in an SMS.</summary>
internal static class Kort
{
    private const int Longest = 45;
    private const int WordsOfAnOpening = 7;

    /// <summary>More than "ik wil graag een klacht indienen": it says what it is about.</summary>
    public static bool ZegtMeer(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > WordsOfAnOpening;

    public static string Van(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim().TrimEnd('.', '!');
        if (line.Length <= Longest)
            return line;
        var cut = line.LastIndexOf(' ', Longest);
        return line[..(cut > Longest / 2 ? cut : Longest)].TrimEnd(',', ' ') + " (...)";
    }
}
