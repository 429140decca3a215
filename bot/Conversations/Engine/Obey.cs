using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Does what the words that work at any moment ask for.</summary>
internal sealed class Obey(DialogBook dialogs)
{
    private static readonly string[] PassedOn = [Intents.Report, Intents.Question, Intents.Idea, Intents.Complaint, Intents.Contact, Intents.Callback];

    /// <summary>What was laid aside longer ago is told anew.</summary>
    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(1);

    private readonly StepBack back = new(dialogs);
    private readonly QuestionBack questions = new(dialogs);

    /// <summary>False when the word means nothing here and must be read as an answer.</summary>
    public bool To(Stage stage, Command command, IncomingMessage message)
    {
        switch (command.Kind)
        {
            case CommandKind.Back:
                return back.One(stage);
            case CommandKind.Change:
                return Change(stage, command.Argument);
            case CommandKind.Anonymous:
                return Anonymous(stage);
            case CommandKind.Restart:
                return Restart(stage);
            case CommandKind.Menu:
                return Fresh(stage, DialogBook.Known.Menu);
            case CommandKind.Human:
                return WithPhotos(stage, DialogBook.Known.Human, message);
            case CommandKind.Help:
                return On(stage, DialogBook.Known.Help);
            case CommandKind.Who:
                return QuestionBack.TellsWho(stage);
            case CommandKind.Language:
                return Language(stage, command.Argument, message);
            case CommandKind.MyCases:
                return On(stage, DialogBook.Known.MyCases);
            case CommandKind.Cancel:
                return Cancel(stage);
            case CommandKind.Resume:
                return Resume(stage);
            case CommandKind.Stop:
                return Stop(stage);
            case CommandKind.Counter:
                return questions.Takes(stage, command.Argument!);
            default:
                return On(stage, DialogBook.Known.Start);
        }
    }

    private bool On(Stage stage, string name)
    {
        if (stage.Top?.Dialog == name)
            stage.Pop();
        stage.Push(dialogs[name].Begin());
        return true;
    }

    /// <summary>"Mens", written under a photo.</summary>
    private bool WithPhotos(Stage stage, string name, IncomingMessage message)
    {
        On(stage, name);
        stage.Put(stage.Top!.WithPhotosOf(dialogs[name], message));
        return true;
    }

    private bool Fresh(Stage stage, string name)
    {
        stage.State = stage.State with { Frames = [dialogs[name].Begin()], AwaitsPersonSince = null };
        return true;
    }

    /// <summary>What is not finished stands still until START.</summary>
    private bool Stop(Stage stage)
    {
        stage.LeaveMenus(dialogs);
        stage.State = stage.State with { AwaitsPersonSince = null };
        return On(stage, DialogBook.Known.Stop);
    }

    /// <summary>The same dialog from its first question, when it is one that residents begin; else the menu.</summary>
    private bool Restart(Stage stage)
    {
        var first = stage.State.Frames.IsEmpty ? null : dialogs[stage.State.Frames[0].Dialog];
        return Fresh(stage, first is { Lasts: true, For.Count: > 0 } ? first.Name : DialogBook.Known.Menu);
    }

    /// <summary>Only of what would still be passed on; about a case that stands "laat maar" is an answer like any other.</summary>
    private bool Cancel(Stage stage)
    {
        if (stage.Top is not { } frame || Walk.OpenedBy(frame) is not null || dialogs[frame.Dialog] is not { } dialog || dialog.GatherSlot is null && dialog.CategorySlot is null && !dialog.For.Any(PassedOn.Contains))
            return false;
        stage.LayAside();
        stage.Resuming = true;
        stage.Say("Goed, ik geef niets door. Heeft u nog iets? Typ het gerust.");
        return true;
    }

    /// <summary>"Oh ja, toch wel doen": right after "laat maar", with nothing begun since.</summary>
    private static bool Resume(Stage stage)
    {
        if (stage.State.LaidAside is not { } frame || stage.Top is not null || stage.Facts.Now - stage.State.LastTurn > RememberedFor)
            return false;
        stage.State = stage.State with { LaidAside = null };
        stage.Push(frame);
        return stage.Resuming = true;
    }

    /// <summary>"Wijzig het adres": in a running dialog that asks for it, else of the last case; other parts of it are told in own words.</summary>
    private bool Change(Stage stage, string? slot)
    {
        if (slot is not null && stage.Top is { } frame && frame.Slots.ContainsKey(slot) && dialogs[frame.Dialog].AllSteps.OfType<Ask>().Any(ask => ask.Slot == slot))
        {
            stage.Put(WrongPlace.Emptied(frame, dialogs[frame.Dialog], slot));
            return true;
        }
        return stage.State.LastCase is not null && On(stage, slot is null or "waar" ? DialogBook.Known.Change : DialogBook.Known.Add);
    }

    /// <summary>For what is being told now; right after a case, or asked whether it was solved, for that one; else for what comes.</summary>
    private bool Anonymous(Stage stage)
    {
        stage.State = stage.State with { Anonymous = true };
        if (stage.Top is not { } frame)
        {
            if (StayUnknown.LastCase(stage) is { } last)
                StayUnknown.Hide(stage, last);
            else if (dialogs.For(Intents.Report) is { } report)
                stage.Push(report.Begin());
        }
        else if ((Walk.OpenedBy(frame) ?? SolvedQuestion.OpenIn(frame)) is { } number)
            StayUnknown.Hide(stage, number);
        else if (!dialogs[frame.Dialog].TellsAnonymity)
            stage.Say("Goed. U blijft anoniem.");
        else
            stage.PromisesAnonymity = true;
        return true;
    }

    /// <summary>A language that was named is not asked.</summary>
    private bool Language(Stage stage, string? language, IncomingMessage message)
    {
        On(stage, DialogBook.Known.Language);
        var meaning = stage.MeaningOf(message);
        stage.Put(stage.Top!.Filled(dialogs[DialogBook.Known.Language], meaning with { WantsLanguage = language ?? meaning.WantsLanguage }, message));
        return true;
    }
}
