namespace WijkBot.Conversations;

/// <summary>"Terug": the question before this one, or, where there is none, that there is none.</summary>
internal sealed class StepBack(DialogBook dialogs)
{
    public bool One(Stage stage)
    {
        if (stage.Top is not { } frame)
            return ToMenu(stage);
        var dialog = dialogs[frame.Dialog];
        if (LastReply(stage, dialog, frame) is { } slot)
            stage.Put(frame.Order.Skip(frame.Order.IndexOf(slot)).Aggregate(frame, (left, later) => left.Clear(dialog, later)));
        else if (frame.Order.IsEmpty && stage.State.Frames.Count > 1)
            Leave(stage);
        else
            SayThereIsNone(stage);
        return true;
    }

    /// <summary>What came along with that answer is undone with it. In a summary that nothing was asked for, the last part of what was told.</summary>
    private static string? LastReply(Stage stage, Dialog dialog, Frame frame)
    {
        if (!frame.Replied.IsEmpty)
            return frame.Replied[^1];
        if (!dialog.AllSteps.Any(step => step is Confirm && step.Name == frame.Asked))
            return null;
        var parts = Questions.Correctable(dialog, stage.SceneOf(frame)).Select(ask => ask.Slot).ToList();
        return frame.Order.LastOrDefault(parts.Contains);
    }

    /// <summary>What was going on before.</summary>
    private static void Leave(Stage stage)
    {
        stage.Pop();
        stage.Resuming = true;
    }

    private bool ToMenu(Stage stage)
    {
        if (stage.State.Introduced)
            SayThereIsNone(stage);
        stage.State = stage.State with { Frames = [dialogs[DialogBook.Known.Menu].Begin()], AwaitsPersonSince = null };
        return true;
    }

    private static void SayThereIsNone(Stage stage) => stage.Say("Er is geen vraag voor deze. Wilt u opnieuw beginnen? Typ OPNIEUW.");
}
