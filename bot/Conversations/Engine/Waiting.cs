using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Between asking for a person and being claimed: what the resident adds goes to the case, with one receipt a burst;
/// nothing more is asked.
/// </summary>
internal static class Waiting
{
    /// <summary>What such a case is about when nothing was said yet.</summary>
    public const string NothingTold = "Wil een medewerker spreken";

    private const int WordsOfASubject = 3;

    public static bool Takes(Stage stage, IncomingMessage message)
    {
        if (stage.State.AwaitsPersonSince is null || stage.State.LastCase is not { } number || stage.Top is not null || message.JustArrived || Additions.IsEmpty(message))
            return false;
        if (IsSomethingElse(stage.MeaningOf(message)))
            return false;

        var isFirst = IsFirst(stage);
        if (isFirst && stage.Facts.Cases is null)
            return stage.NeedsCases = true;
        Add(stage, number, message, isFirst);
        // a receipt of before the wish says nothing of these words
        if (isFirst)
            stage.State = stage.State with { ReceiptAt = null };
        Receipts.Give(stage, number);
        return true;
    }

    /// <summary>Nothing was said yet since a person was asked for.</summary>
    private static bool IsFirst(Stage stage) => stage.State.ReceiptAt is not { } last || last < stage.State.AwaitsPersonSince;

    /// <summary>What the case is about was still to be told: then it is this. Anything else is added to it.</summary>
    private static void Add(Stage stage, string number, IncomingMessage message, bool isFirst)
    {
        var added = Additions.To(number, message);
        var isSubject = isFirst && WordCount.Of(message.Text) >= WordsOfASubject && stage.Facts.Cases?.FirstOrDefault(one => one.Number == number)?.Description == NothingTold;
        if (isSubject)
        {
            stage.Add(new CorrectCase(number, null, added.Text));
            added = added with { Text = "" };
        }
        if (isSubject && stage.MeaningOf(message).Place is { Certainty: not PlaceCertainty.Outside } place && message.Location is null)
            stage.Add(new CorrectCase(number, place, null));
        if (added.SaysSomething)
            stage.Add(added);
    }

    /// <summary>
    /// A clear wish of another kind, or a thank-you, is answered as always. What it is about was just asked for: only a report with
    /// a place of its own is another matter.
    /// </summary>
    private static bool IsSomethingElse(Meaning meaning) => meaning.Intent switch
    {
        Intents.Thanks or Intents.Language => true,
        Intents.Report => meaning.Strong && meaning.Place is not null,
        Intents.Status or Intents.Regisseur or Intents.Idea or Intents.Stop => meaning.Strong,
        _ => false,
    };
}
