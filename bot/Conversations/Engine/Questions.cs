namespace WijkBot.Conversations;

/// <summary>Puts questions, and finds the question that was put.</summary>
public static class Questions
{
    /// <summary>Slot suffix of the question what is wrong with a summary.</summary>
    private const string WhatIsWrong = "?";

    /// <summary>Sends the question of this step and waits.</summary>
    internal static bool Put(Stage stage, Dialog dialog, Step step, Scene scene)
    {
        var ask = AsAsk(dialog, step, scene);
        // who heard two things already is not told as a third what he was doing: the question shows it
        if (stage.Resuming && scene.Frame.Asked is not null && stage.Effects.OfType<Say>().Count() < 2 && dialog.Resuming(scene) is { } where)
            stage.Say(where);
        stage.Resuming = false;
        stage.Put(scene.Frame with { Asked = ask.Slot, Offered = [] });
        var question = ask.Question(scene);
        // a summary tells so itself
        var promises = stage.PromisesAnonymity && !(dialog.TellsAnonymity && step is Confirm);
        stage.Say(promises ? new Phrase("U blijft anoniem. {tekst}").With("tekst", question) : question, Shown(ask, scene));
        stage.PromisesAnonymity = false;
        return false;
    }

    /// <summary>The question that the resident was asked last in this frame; null when none is open any more.</summary>
    internal static Ask? Open(Dialog dialog, Scene scene)
    {
        if (scene.Frame.Asked is not { } asked)
            return null;
        var name = asked.TrimEnd(WhatIsWrong[0]);
        var step = dialog.AllSteps.FirstOrDefault(step => step.Name == name && step is Ask or Confirm);
        return step is null ? null : AsAsk(dialog, step, scene);
    }

    internal static bool IsWhatIsWrong(Ask ask) => ask.Slot.EndsWith(WhatIsWrong, StringComparison.Ordinal);

    /// <summary>The step as a question: a summary asks yes or no, and after "no" what is wrong.</summary>
    private static Ask AsAsk(Dialog dialog, Step step, Scene scene) => step switch
    {
        Ask ask => ask,
        Confirm confirm when scene.Chose(confirm.Slot, "no") => WrongAsk(dialog, confirm, scene),
        Confirm { Pick: { } pick } confirm when pick.Options(scene) is { Count: > 0 } open =>
            new Ask(confirm.Slot, confirm.Summary, SlotKind.Choice) { Options = _ => [.. open, NotRight] },
        Confirm confirm => new Ask(confirm.Slot, confirm.Summary, SlotKind.YesNo) { Options = _ => YesNo },
        _ => throw new InvalidOperationException($"Step '{step.Name}' asks nothing."),
    };

    /// <summary>The options of a question to be answered with yes or no.</summary>
    public static readonly IReadOnlyList<Choice> YesNo = [new("yes", "Ja"), new("no", "Nee")];

    private static readonly Choice NotRight = new("no", "Klopt niet") { Also = ["nee", "fout", "niet goed", "verkeerd"] };

    /// <summary>What is open in the summary that is asked here; null when this is no such question.</summary>
    internal static Pick? PickIn(Dialog dialog, Ask ask) =>
        ask.Kind == SlotKind.Choice ? dialog.AllSteps.OfType<Confirm>().FirstOrDefault(step => step.Name == ask.Slot)?.Pick : null;

    /// <summary>The parts of what was told that can be corrected.</summary>
    internal static IReadOnlyList<Ask> Correctable(Dialog dialog, Scene scene) =>
        [.. dialog.AllSteps.OfType<Ask>().Where(ask => ask.CorrectedAs is not null && scene.Has(ask.Slot))];

    private static Ask WrongAsk(Dialog dialog, Confirm confirm, Scene scene)
    {
        var wrong = Correctable(dialog, scene).Select(ask => new Choice(ask.Slot, ask.CorrectedAs!) { Also = ask.AlsoCalled }).ToList();
        return new Ask(confirm.Slot + WhatIsWrong, _ => "Wat klopt er niet?", SlotKind.Choice) { Options = _ => wrong };
    }

    internal static Question Read(Ask ask, Scene scene, Func<Phrase, string> translate) =>
        new(ask.Kind, [.. ask.Options(scene).Select(choice => new ChoiceOption(choice.Id, [translate(choice.Label), choice.Label.Dutch, .. choice.Also]))]) { Ahead = ask.Ahead, Told = ask.Told(scene) };

    internal static List<SayOption> Shown(Ask ask, Scene scene) =>
        [.. ask.Options(scene).Select(choice => new SayOption(choice.Label, choice.Id))];
}
