using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Whether a resident wants to stay unknown. The wish is the conversation's, not a dialog's: it counts wherever it is said, and goes
/// with every case that comes of it (see <see cref="ConversationState.Anonymous"/>).
/// </summary>
internal static class StayUnknown
{
    private static readonly TimeSpan Matter = TimeSpan.FromDays(1);

    /// <summary>Hears the wish in a message; lets go of it when a next matter is begun without it.</summary>
    public static void Notice(Stage stage, IncomingMessage message)
    {
        if (message.JustArrived)
            return;
        var said = stage.AnonymityIn(message.Text);
        if (IsOver(stage) || said is Anonymity.Waived)
            stage.State = stage.State with { Anonymous = false };
        if (said is Anonymity.Wished or Anonymity.WishedAndNoMore)
            stage.State = stage.State with { Anonymous = true };
    }

    private static bool IsOver(Stage stage) =>
        stage.Top is null && stage.State.AwaitsPersonSince is null && stage.Facts.Now - (stage.State.HeardAt ?? stage.State.LastTurn) > Matter;

    /// <summary>"Kan dat ook anoniem?" right after a case is about that case, whatever words stand around it.</summary>
    public static bool TakesForLastCase(Stage stage, IncomingMessage message)
    {
        if (!stage.Wishes(message.Text) || stage.Top is not null || LastCase(stage) is not { } number)
            return false;
        var meaning = stage.MeaningOf(message);
        if (meaning is not { Intent: Intents.Other or Intents.Question or Intents.Thanks or Intents.Greeting, KnownQuestion: null, Place: null, CategorySure: false })
            return false;
        stage.Add(Additions.To(number, message));
        return true;
    }

    /// <summary>The case that was spoken of just now; null when there is none.</summary>
    public static string? LastCase(Stage stage) => stage.Facts.Now - stage.State.LastTurn < Matter ? stage.State.LastCase : null;

    /// <summary>From here on this case is without name and number, and the resident is told.</summary>
    public static void Hide(Stage stage, string number)
    {
        stage.Add(new CorrectCase(number, null, null) { Anonymous = true });
        stage.Say(new Phrase("Goed. Uw naam en nummer staan niet meer bij melding {nummer}.").With("nummer", number));
    }

    /// <summary>A wish that came along with what was added to cases counts for those. It is told when nothing was asked behind it.</summary>
    public static void HideWhatWasAddedTo(Stage stage, IncomingMessage message)
    {
        if (!stage.Wishes(message.Text))
            return;
        var hidden = stage.Effects.OfType<CorrectCase>().Where(correct => correct.Anonymous).Select(correct => correct.Number);
        foreach (var number in stage.Effects.Select(NumberOf).OfType<string>().Distinct().Except(hidden).ToList())
        {
            if (stage.Top is null && !stage.Facts.Claimed && !stage.OptedOut)
                Hide(stage, number);
            else
                stage.Add(new CorrectCase(number, null, null) { Anonymous = true });
        }
    }

    private static string? NumberOf(Effect effect) => effect switch
    {
        AddToCase add => add.Number,
        LeaveToPerson { Added: { } add } => add.Number,
        _ => null,
    };
}
