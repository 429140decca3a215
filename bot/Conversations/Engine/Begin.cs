using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Takes a message as the start of something.</summary>
internal sealed class Begin(DialogBook dialogs)
{
    public void With(Stage stage, IncomingMessage message, Meaning meaning)
    {
        NoticeLanguage(stage, meaning);
        var dialog = DialogFor(stage, message, meaning);
        var frame = dialog.Begin().Filled(dialog, meaning, message);
        stage.Resuming = false;
        stage.Push(frame);
        Introduce(stage);
    }

    private static void NoticeLanguage(Stage stage, Meaning meaning)
    {
        if (meaning.Language is { } language && !stage.State.LanguageChosen && !stage.State.Introduced)
            stage.State = stage.State with { Language = language };
    }

    /// <summary>Comes before everything else, the first time only; the walk says it first because it lies on top.</summary>
    private void Introduce(Stage stage)
    {
        if (stage.State.Introduced)
            return;
        stage.State = stage.State with { Introduced = true };
        stage.Push(dialogs[DialogBook.Known.Introduction].Begin());
    }

    private Dialog DialogFor(Stage stage, IncomingMessage message, Meaning meaning)
    {
        if (IsAboutLastCase(stage, message, meaning))
            return dialogs[DialogBook.Known.Add];
        if (meaning.Intent == Intents.Human)
            return dialogs[DialogBook.Known.Human];
        if (meaning.Intent == Intents.Thanks)
            return dialogs[DialogBook.Known.Thanks];
        if (message.JustArrived || meaning.Intent == Intents.Greeting)
            return dialogs[DialogBook.Known.Menu];
        return dialogs.For(meaning.Intent) ?? dialogs[DialogBook.Known.Which];
    }

    /// <summary>A lone photo right after a case belongs to it; a case number named means that case.</summary>
    private static bool IsAboutLastCase(Stage stage, IncomingMessage message, Meaning meaning) =>
        stage.State.LastCase is not null
        && stage.State.LastTurn is { } last && stage.Facts.Now - last < TimeSpan.FromDays(1)
        && message.Text.Length == 0 && message.Media.Any(media => media.IsPhoto)
        && meaning.Intent == Intents.Other;
}
