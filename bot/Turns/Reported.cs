using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>
/// What a turn does to a case that several residents reported. What one of them says is kept as his, in the case that goes on; what the
/// case itself says is changed by nobody but who reported it first, and taken back by nobody while others have it too.
/// </summary>
internal static class Reported
{
    /// <summary>The cases of which must be known whose they are. One that is opened in this turn is his own.</summary>
    public static IEnumerable<string> NumbersIn(TurnScene scene, TurnOutcome outcome, TurnInput input)
    {
        var opened = outcome.Effects.OfType<OpenCase>().Select(open => open.Number);
        var heard = input switch
        {
            TurnInput.Written => scene.CaseNumber,
            TurnInput.News news => news.Number,
            TurnInput.PassedOn passed => passed.Number,
            TurnInput.Agreed agreed => agreed.Afspraak.Number,
            _ => null,
        };
        var moved = input is TurnInput.Moved { Cases: var cases } ? cases.Select(one => one.Number) : [];
        return outcome.Effects.Select(NumberOf).Append(heard).Concat(moved).OfType<string>().Distinct().Except(opened);
    }

    private static string? NumberOf(Effect effect) => effect switch
    {
        AddToCase add => add.Number,
        CorrectCase correct => correct.Number,
        WithdrawCase withdraw => withdraw.Number,
        JudgeCase judge => judge.Number,
        SetPartner set => set.Number,
        BackToTeam back => back.Number,
        LeaveToPerson { Added: { } added } => added.Number,
        AlsoReport also => also.Number,
        _ => null,
    };

    /// <summary>He has it too: his words and photos stand in the case of the other.</summary>
    /// <param name="place">How the place that he told reads in a timeline; empty for none.</param>
    public static IEnumerable<Statement> Also(AlsoReport also, TurnScene scene, string language, DateTimeOffset now, string place)
    {
        var words = also.Description.Contains(place, StringComparison.OrdinalIgnoreCase) ? also.Description : $"{also.Description}\n{place}";
        var number = scene.At(also.Number).Number;
        yield return ReporterSql.Add(also, scene.Conversation, scene.ResidentHash, scene.Channel, language, now);
        yield return Touch(scene.At(also.Number), now);
        yield return CaseSql.Event(number, CaseNames.Events.Also, CaseNames.Resident, words, now, conversation: scene.Conversation);
        foreach (var photo in also.Photos)
            yield return CaseSql.Photo(number, scene.Channel, photo, now);
    }

    /// <summary>What an effect does when the case is not, or not only, this resident's; null when it is his alone.</summary>
    /// <param name="words">How something that is added reads in a timeline.</param>
    /// <param name="place">How a place does.</param>
    public static IEnumerable<Statement>? ByAnother(
        Effect effect, TurnScene scene, DateTimeOffset now, Func<AddToCase, string> words, Func<PlaceValue?, string> place)
    {
        if (NumberOf(effect) is not { } number || scene.At(number) is not { } at)
            return null;
        if (effect is WithdrawCase && at.Reporters?.Besides(scene.Conversation).Any() == true)
            return Left(number, at, scene, now);
        return at.IsOwn ? null : effect switch
        {
            AddToCase add => Added(add, at, scene, now, words(add)),
            LeaveToPerson { Added: { } add } => Added(add, at, scene, now, words(add)),
            CorrectCase { Anonymous: true } => ReporterSql.Hide(number, scene.ResidentHash, now),
            CorrectCase correct => Added(Said(correct, place), at, scene, now, Said(correct, place).Text),
            WithdrawCase => Left(number, at, scene, now),
            BackToTeam => [CaseSql.ToTeam(at.Number, now)],
            SetPartner => [],
            _ => null,
        };
    }

    private static AddToCase Said(CorrectCase correct, Func<PlaceValue?, string> place) =>
        new(correct.Number, string.Join('\n', new[] { correct.Description, place(correct.Place), correct.When?.Text }.Where(words => !string.IsNullOrEmpty(words))), []);

    private static IEnumerable<Statement> Added(AddToCase add, CaseStanding at, TurnScene scene, DateTimeOffset now, string words)
    {
        yield return add.WantsPerson ? CaseSql.WantPerson(at.Number, now) with { Concerns = at.Reporters?.First?.Conversation } : Touch(at, now);
        yield return DeadlineSql.Go(at.Number, now);
        if (add.SaysSomething)
            yield return CaseSql.Event(at.Number, CaseNames.Events.Added, CaseNames.Resident, words, now, conversation: scene.Mark(at));
        foreach (var photo in add.Photos)
            yield return CaseSql.Photo(at.Number, scene.Channel, photo, now);
    }

    private static IEnumerable<Statement> Left(string number, CaseStanding at, TurnScene scene, DateTimeOffset now) =>
    [
        .. ReporterSql.Leave(number, scene.ResidentHash, now),
        Touch(at, now),
        CaseSql.Event(at.Number, CaseNames.Events.Left, CaseNames.Resident, "", now, conversation: scene.Mark(at)),
    ];

    /// <summary>Each says for himself whether it is solved. One who says no opens it again for all; one who says yes ends only what was done.</summary>
    public static IEnumerable<Statement> Judged(JudgeCase judge, TurnScene scene, DateTimeOffset now)
    {
        var (at, judgement) = (scene.At(judge.Number), Judgement.Of(judge));
        yield return Touch(at, now);
        yield return CaseSql.Event(at.Number, CaseNames.Events.Judged, CaseNames.Resident, judgement.Text, now, status: judgement.Status, conversation: scene.Mark(at));
        if (judgement.Status is not { } status)
            yield break;
        var others = at.Reporters?.Besides(scene.Conversation).ToList() ?? [];
        yield return others.Count > 0 && judge.Verdict == Verdict.Yes ? CaseSql.CloseResolved(at.Number, now) : CaseSql.SetStatus(at.Number, status, now);
        foreach (var other in judge.Verdict == Verdict.No ? others : [])
            yield return ReporterNewsSql.Tell(at.Number, other, CaseNames.Events.Status, "", CaseNames.Bot, now, status);
    }

    /// <summary>The entry of what this resident was just told, with the message that carried it.</summary>
    public static IEnumerable<Statement> Heard(TurnScene scene, TurnInput input, List<OutboundRow> rows, DateTimeOffset now)
    {
        var (first, last) = rows.Count > 0 ? ((Guid?)rows[0].Id, (Guid?)rows[^1].Id) : (null, null);
        if (input is TurnInput.Written written && scene.CaseNumber is { } number && scene.At(number) is var about)
            yield return CaseSql.Event(about.Number, CaseNames.Events.Reply, scene.Author, written.Text, now, last, conversation: scene.Mark(about), via: written.Via);
        if (input is TurnInput.News news && scene.At(news.Number) is var at)
            yield return at.IsOwn ? CaseSql.Event(news.Number, CaseNames.Events.Status, scene.Author, news.Words, now, first, news.Status) : Told(at, scene, now, first, news.Status);
        if (input is TurnInput.PassedOn passed && scene.At(passed.Number) is var of)
            yield return of.IsOwn ? CaseSql.Event(passed.Number, CaseNames.Events.PassedOn, scene.Author, passed.Remark, now, first) : Told(of, scene, now, first, what: CaseNames.Events.PassedOn);
        if (input is TurnInput.Agreed { Afspraak: var afspraak } && scene.At(afspraak.Number) is var which)
            yield return which.IsOwn ? AfspraakEvent.Of(afspraak, scene.Author, now, first) : Told(which, scene, now, first, what: CaseNames.Events.Promised);
        foreach (var moved in input is TurnInput.Moved { Cases: var cases } ? cases : [])
            yield return scene.At(moved.Number) is { IsOwn: false } whose ? Told(whose, scene, now, first, what: CaseNames.Events.Moved) : Moved(moved, scene, now, first);
    }

    private static Statement Moved(MovedCase moved, TurnScene scene, DateTimeOffset now, Guid? message) => CaseSql.Event(
        moved.Number, scene.Author == CaseNames.Bot ? CaseNames.Events.Moved : CaseNames.Events.Transferred, scene.Author, moved.Move, now, moved.Untold ? null : message);

    private static Statement Told(CaseStanding at, TurnScene scene, DateTimeOffset now, Guid? message, string? status = null, string what = "") =>
        CaseSql.Event(at.Number, CaseNames.Events.Told, CaseNames.Bot, what, now, message, status, scene.Conversation) with { Concerns = at.Reporters?.First?.Conversation };

    /// <summary>Whoever looks at the case sees it at once, though it was said in the conversation of another.</summary>
    private static Statement Touch(CaseStanding at, DateTimeOffset now) => CaseSql.Touch(at.Number, now) with { Concerns = at.Reporters?.First?.Conversation };
}
