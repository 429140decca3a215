namespace WijkBot.Conversations;

/// <summary>
/// "Waarom wilt u dat weten?", "wat kost dat?": asked back where an answer was expected, or right after a case. It is answered, what was
/// being told stays as it is, and the question is put again.
/// </summary>
internal sealed class QuestionBack(DialogBook dialogs)
{
    /// <summary>Slot: what is asked back, one of <see cref="CounterQuestions"/>.</summary>
    public const string What = "wat";

    /// <summary>Slot: what had been asked, as a <see cref="SlotKind"/>, <see cref="Summary"/> or <see cref="Ahead"/>; empty when nothing was.</summary>
    public const string About = "over";

    /// <summary>A summary was shown, and asked whether it is right.</summary>
    public const string Summary = "summary";

    /// <summary>A moment that is still to come was asked for: when somebody may call.</summary>
    public const string Ahead = "ahead";

    private static readonly string[] OfTheQuestion = [CounterQuestions.Why, CounterQuestions.Must, CounterQuestions.Meant];
    private static readonly string[] PassedOn = [Intents.Report, Intents.Idea, Intents.Complaint, Intents.Contact];

    /// <summary>False when it asks nothing of us: a person was asked, or it is about something else than what we ask.</summary>
    public bool Takes(Stage stage, string what)
    {
        if (IsForPerson(stage))
            return false;
        if (stage.Top is not { } frame)
            return AfterCase(stage, what);
        var dialog = dialogs[frame.Dialog];
        if (Questions.Open(dialog, stage.SceneOf(frame)) is not { } ask || !(dialog.Lasts || dialog.Name == DialogBook.Known.Partner) || !(OfTheQuestion.Contains(what) || IsPassedOn(dialog)))
            return false;
        return Answer(stage, what, WordsBehind.IsSummary(dialog, ask) ? Summary : ask.Ahead ? Ahead : ask.Kind.ToString());
    }

    /// <summary>Whoever wrote to him, or is waited for, is asked this, and not we.</summary>
    private static bool IsForPerson(Stage stage) =>
        stage.State.AwaitsPersonSince is not null
        || stage.State.PersonSpoke is { Done: false, News: false } spoke && spoke.StillCounts(stage.Facts.Now);

    /// <summary>What becomes of it is asked of whatever goes to somebody; of a question, "wat kost dat" asks on.</summary>
    private static bool IsPassedOn(Dialog dialog) => dialog.Name == DialogBook.Known.Partner || dialog.For.Any(PassedOn.Contains);

    private bool AfterCase(Stage stage, string what) => what switch
    {
        CounterQuestions.Must or CounterQuestions.Meant => false,
        CounterQuestions.Why => TellsWho(stage),
        _ => stage.State.LastCase is not null && Answer(stage, what, ""),
    };

    /// <summary>Who this is, and what happens with what he types: before everything else, as it was the first time.</summary>
    public static bool TellsWho(Stage stage)
    {
        stage.State = stage.State with { Introduced = false };
        return true;
    }

    private bool Answer(Stage stage, string what, string about)
    {
        stage.Push(dialogs[DialogBook.Known.QuestionBack].Begin().With(What, new ChoiceValue(what)).With(About, new ChoiceValue(about)));
        return true;
    }
}
