namespace WijkBot.Conversations;

/// <summary>"Is het opgelost?", as the engine knows it: it is put by itself, at the right moment, and never forgotten.</summary>
internal static class SolvedQuestion
{
    /// <summary>Slots of its dialog.</summary>
    public const string Number = "nummer";
    public const string Answer = "opgelost";
    public const string Words = "wat";
    public const string Photo = "foto";

    /// <summary>The three answers, as they are kept.</summary>
    public const string Yes = "ja";
    public const string Partly = "deels";
    public const string No = "nee";

    /// <summary>The case about which this frame still has to be answered; null when it is about something else, or was answered.</summary>
    public static string? OpenIn(Frame frame) =>
        frame.Dialog == DialogBook.Known.Solved && !frame.Slots.ContainsKey(Answer)
            ? (frame.Slots.GetValueOrDefault(Number) as TextValue)?.Text
            : null;

    /// <summary>He said that it is not solved, and what is wrong still has to be told: of no use once the case is called done again.</summary>
    public static bool AsksWhatIsWrong(Frame frame, string number) =>
        frame.Dialog == DialogBook.Known.Solved && frame.Slots.ContainsKey(Answer) && frame.Slots.GetValueOrDefault(Number) is TextValue { Text: var about } && about == number;

    /// <summary>The question about this case.</summary>
    public static Frame About(DialogBook dialogs, string number) =>
        dialogs[DialogBook.Known.Solved].Begin().With(Number, new TextValue(number));
}
