using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Danger comes before everything: the number, a case with what is known, and no question.</summary>
internal static class Emergency
{
    /// <summary>Within this time a second message in danger is added to the case of the first.</summary>
    private static readonly TimeSpan SameDanger = TimeSpan.FromHours(24);

    /// <summary>Says the number and nothing else.</summary>
    public static void TellNumber(Stage stage, DialogBook dialogs, Danger danger)
    {
        var dialog = dialogs[DialogBook.Known.Danger];
        var say = dialog.AllSteps.OfType<Do>().First().Effect(stage.SceneOf(dialog.Begin().With("gevaar", new ChoiceValue(danger.ToString()))));
        if (say is not null)
            stage.Add(say);
    }

    public static void Answer(Stage stage, DialogBook dialogs, IncomingMessage message, Danger danger)
    {
        SpokenLanguage.Notice(stage, message);
        var dialog = dialogs[DialogBook.Known.Danger];
        var frame = dialog.Begin().Filled(dialog, stage.MeaningOf(message), message).With("gevaar", new ChoiceValue(danger.ToString()));
        if (RunningCase(stage) is { } number)
            frame = frame.With("bij", new TextValue(number));
        // what was being told lies below: the dialog takes it along, and it is left then
        stage.Push(frame);
        Walk.On(stage, dialogs);
        stage.State = stage.State with { Frames = [] };
        Remember(stage);
    }

    private static string? RunningCase(Stage stage) =>
        stage.State.DangerAt is { } at && stage.Facts.Now - at < SameDanger ? stage.State.DangerCase : null;

    private static void Remember(Stage stage)
    {
        if (RunningCase(stage) is not null)
            return;
        stage.State = stage.State with
        {
            DangerCase = stage.Facts.NextNumber,
            DangerAt = stage.Facts.Now,
            LastCase = stage.Facts.NextNumber,
            AwaitsPersonSince = stage.Facts.Now,
        };
    }

    /// <summary>The provider has answered the resident already: nothing is said.</summary>
    public static void OptOut(Stage stage, OptOut optOut)
    {
        if (optOut == Messages.OptOut.Helped)
            return;
        stage.Add(new OptedOut(optOut == Messages.OptOut.Stopped));
        if (optOut == Messages.OptOut.Started && MissedNews.Told(stage.State) is { } missed)
            stage.Say(missed);
        if (optOut == Messages.OptOut.Started)
            stage.State = stage.State with { Missed = [] };
    }
}
