using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Between asking for a person and being claimed: what the resident adds goes to the case, with one receipt a burst;
/// nothing more is asked.
/// </summary>
internal static class Waiting
{
    public static bool Takes(Stage stage, IncomingMessage message)
    {
        if (stage.State.AwaitsPersonSince is null || stage.State.LastCase is not { } number || stage.Top is not null || message.JustArrived)
            return false;
        if (IsSomethingElse(stage.MeaningOf(message)))
            return false;

        stage.Add(Additions.To(number, message));
        Receipts.Give(stage, number);
        return true;
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
