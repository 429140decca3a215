namespace WijkBot.Conversations;

/// <summary>Goes through the steps of the dialog on top until something must be waited for.</summary>
internal static class Walk
{
    /// <summary>A dialog that turned in circles this long is a fault of ours.</summary>
    private const int TooLong = 200;

    /// <summary>Slot: that the resident stays anonymous is still to be told.</summary>
    private const string Promise = "!belofte";

    public static void On(Stage stage, DialogBook dialogs)
    {
        for (var turns = 0; !stage.Waits && stage.Top is { } frame; turns++)
        {
            if (turns > TooLong)
                throw new InvalidOperationException($"Dialog '{frame.Dialog}' never waits nor ends.");
            if (!TakeStep(stage, dialogs, frame))
                return;
        }
        if (!stage.Waits)
            AskWhetherSolved(stage, dialogs);
    }

    /// <summary>False when the turn must wait for the resident.</summary>
    private static bool TakeStep(Stage stage, DialogBook dialogs, Frame frame)
    {
        if (dialogs.Find(frame.Dialog) is not { } dialog)
            return Leave(stage, endsTurn: false, isAside: false);
        if (dialog.NeedsCases && stage.Facts.Cases is null)
        {
            stage.NeedsCases = true;
            return false;
        }
        var scene = stage.SceneOf(frame);
        var step = dialog.AllSteps.FirstOrDefault(step => IsOpen(step, scene));
        return step is null ? Leave(stage, dialog.EndsTurn, dialog.IsAside) : Perform(stage, dialogs, dialog, step, scene);
    }

    private static bool IsOpen(Step step, Scene scene) => step switch
    {
        Confirm confirm => !scene.Chose(confirm.Slot, "yes") && step.Applies(scene),
        Ask ask => !scene.Has(ask.Slot) && step.Applies(scene),
        Look look => step.Applies(scene) && look.For(scene) is { } question && scene.Get<AlikeValue>(look.Slot)?.For != question.Key,
        _ => !scene.Has(Mark(step)) && step.Applies(scene),
    };

    /// <summary>Remembers that a step that fills no slot was taken.</summary>
    private static string Mark(Step step) => "!" + step.Name;

    private static bool Perform(Stage stage, DialogBook dialogs, Dialog dialog, Step step, Scene scene)
    {
        switch (step)
        {
            case Tell tell:
                Told(stage, scene, tell.Text(scene));
                break;
            case Do act:
                Act(stage, dialogs, dialog, act.Effect(scene));
                break;
            case Look look:
                return LookFor(stage, look, look.For(scene)!);
            case GoTo go:
                stage.Put(go.Next(scene));
                return true;
            default:
                return Questions.Put(stage, dialog, step, scene);
        }
        stage.Put(stage.Top!.With(Mark(step), new NothingValue()));
        return true;
    }

    private static bool LookFor(Stage stage, Look look, AlikeQuestion question)
    {
        if (stage.Facts.Alike is not { } found || found.For != question.Key)
        {
            stage.Alike = question;
            return false;
        }
        stage.Put(stage.Top!.With(look.Slot, found));
        return true;
    }

    /// <summary>The case that this frame opened; null when it opened none yet.</summary>
    public static string? OpenedBy(Frame frame) => (frame.Slots.GetValueOrDefault(Scene.OpenedSlot) as TextValue)?.Text;

    /// <summary>Some effects concern the conversation itself; the others are for Turns.</summary>
    private static void Act(Stage stage, DialogBook dialogs, Dialog dialog, Effect? effect)
    {
        if (effect is OpenCase opened)
        {
            Open(stage, dialog, opened);
            return;
        }
        if (effect is AlsoReport also)
            stage.Put(stage.Top!.With(Scene.OpenedSlot, new TextValue(also.Number)));
        stage.State = effect switch
        {
            AlsoReport joined => stage.State with { LastCase = joined.Number },
            SpeakLanguage speak => stage.State with { Language = speak.Language, LanguageChosen = true },
            AwaitPerson => stage.State with { AwaitsPersonSince = stage.State.AwaitsPersonSince ?? stage.Facts.Now, Frames = [stage.Top!] },
            MissedTold => stage.State with { Missed = [] },
            AddToCase add when stage.State.AwaitsPersonSince is null => stage.State with { LastCase = add.Number },
            CorrectCase correct when stage.State.AwaitsPersonSince is null => stage.State with { LastCase = correct.Number },
            JudgeCase { Verdict: Verdict.Yes } when stage.State.PersonSpoke is { } spoke => stage.State with { PersonSpoke = spoke with { Done = true } },
            _ => stage.State,
        };
        if ((effect as JudgeCase)?.Number is { } judged)
            stage.Settle(judged);
        if ((effect as WithdrawCase)?.Number is { } withdrawn)
            stage.Settle(withdrawn);
        if (effect is CorrectCase moved)
            PartnerAgain.Follow(stage, dialogs, moved);
        if (effect is not (null or SpeakLanguage or AwaitPerson or MissedTold))
            stage.Add(effect);
    }

    /// <summary>Every case of a conversation keeps what was wished in it; a dialog whose summary did not tell so, tells it now.</summary>
    private static void Open(Stage stage, Dialog dialog, OpenCase open)
    {
        stage.State = stage.State with { LastCase = open.Number };
        stage.Put(stage.Top!.With(Scene.OpenedSlot, new TextValue(open.Number)));
        var anonymous = open.Anonymous || stage.State.Anonymous;
        stage.Add(open with { Anonymous = anonymous });
        if (!anonymous || dialog.TellsAnonymity)
            return;
        if (dialog.AllSteps.OfType<Tell>().Any())
            stage.Put(stage.Top!.With(Promise, new NothingValue()));
        else
            stage.Say(new Phrase("U blijft anoniem: uw naam en nummer staan niet bij {nummer}.").With("nummer", open.Number));
    }

    /// <summary>The promise to stay unknown is part of what is said anyway: no message of its own.</summary>
    private static void Told(Stage stage, Scene scene, Phrase text)
    {
        stage.Say(scene.Has(Promise) ? new Phrase("U blijft anoniem. {tekst}").With("tekst", text) : text);
        stage.Put(stage.Top!.Without([Promise]));
    }

    private static bool Leave(Stage stage, bool endsTurn, bool isAside)
    {
        stage.Pop();
        stage.Resuming |= !isAside;
        return !endsTurn;
    }

    /// <summary>The last one told is the one a resident thinks of. Not while he waits for a person, or must be left alone.</summary>
    /// <param name="isNews">It is asked with the news that it is done: so also by the person who has the conversation.</param>
    public static void AskWhetherSolved(Stage stage, DialogBook dialogs, bool isNews = false)
    {
        if (stage.State.AskSolved.IsEmpty || stage.State.AwaitsPersonSince is not null || (stage.Facts.Claimed && !isNews) || stage.OptedOut)
            return;

        var number = stage.State.AskSolved[^1];
        stage.State = stage.State with { AskSolved = stage.State.AskSolved.RemoveAt(stage.State.AskSolved.Count - 1) };
        stage.Push(SolvedQuestion.About(dialogs, number));
        On(stage, dialogs);
    }
}
