using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Takes a message as the start of something.</summary>
internal sealed class Begin(DialogBook dialogs)
{
    public void With(Stage stage, IncomingMessage message, Meaning meaning)
    {
        LeaveWhatDoesNotLast(stage, meaning);
        if (meaning.Intent == Intents.Thanks && stage.Top is { } top && dialogs[top.Dialog].GatherSlot is not null)
        {
            EndWithThanks(stage);
            return;
        }
        stage.State = stage.State with { LaidAside = null };
        var dialog = DialogFor(stage, message, meaning);
        if (stage.Top?.Dialog == dialog.Name && !dialog.Lasts)
            stage.Pop();
        stage.Resuming = false;
        stage.Push(Gathering.Continued(stage, dialog, dialog.Begin().Filled(dialog, meaning, message)));
        if (dialog.Name != DialogBook.Known.Stop)
            Introduce(stage);
    }

    /// <summary>Thanks where was asked what is meant: it ends there, and nobody may think that something was passed on.</summary>
    private static void EndWithThanks(Stage stage)
    {
        stage.LayAside();
        stage.Say("Graag gedaan. Ik heb nog niets doorgegeven. Moet dat wel? Typ TOCH WEL.");
    }

    /// <summary>Comes before everything else, the first time only; the walk says it first because it lies on top.</summary>
    public void Introduce(Stage stage)
    {
        if (stage.State.Introduced)
            return;
        stage.State = stage.State with { Introduced = true };
        stage.Push(dialogs[DialogBook.Known.Introduction].Begin());
    }

    /// <summary>A menu or a list is not come back to once something else is begun; nor is anything after "no more messages".</summary>
    private void LeaveWhatDoesNotLast(Stage stage, Meaning meaning)
    {
        if (meaning.Intent == Intents.Stop)
            stage.State = stage.State with { Frames = [] };
        else
            stage.LeaveMenus(dialogs);
    }

    private Dialog DialogFor(Stage stage, IncomingMessage message, Meaning meaning)
    {
        if (IsAboutLastCase(stage, message, meaning))
            return dialogs[DialogBook.Known.Add];
        if (IsNoMoreThanYes(stage, message, meaning))
            return dialogs[DialogBook.Known.Heard];
        if (message.JustArrived)
            return dialogs[DialogBook.Known.Menu];
        if (meaning.Intent == Intents.Other && IsThingOnly(message))
            return dialogs.For(Intents.Report) ?? dialogs[DialogBook.Known.Which];
        return dialogs.For(meaning.Intent) ?? dialogs[DialogBook.Known.Which];
    }

    /// <summary>A lone photo right after a case belongs to it.</summary>
    private static bool IsAboutLastCase(Stage stage, IncomingMessage message, Meaning meaning) =>
        stage.State.LastCase is not null
        && stage.State.LastTurn is { } last && stage.Facts.Now - last < TimeSpan.FromDays(1)
        && message.Text.Length == 0 && message.Media.Any(media => media.IsPhoto)
        && meaning.Intent == Intents.Other;

    /// <summary>"Ja" or "ok" right after a case.</summary>
    private static bool IsNoMoreThanYes(Stage stage, IncomingMessage message, Meaning meaning) =>
        meaning is { Intent: Intents.Other, IsFiller: true } && message.Text.Length > 0 && message.Media.Count == 0 && message.Location is null
        && stage.State.LastCase is not null && stage.Facts.Now - stage.State.LastTurn < TimeSpan.FromHours(1);

    /// <summary>A photo or a pin without a word is shown to be reported.</summary>
    private static bool IsThingOnly(IncomingMessage message) =>
        message.Text.Length == 0 && (message.Location is not null || message.Media.Any(media => media.IsPhoto));
}
