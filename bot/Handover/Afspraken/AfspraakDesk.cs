using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>
/// A colleague promises something by a day, and says afterwards whether it was kept, moved or missed. Each is recorded for good and told
/// to the resident; a slip of the pen is moved or missed with that as reason, never wiped out.
/// </summary>
public sealed class AfspraakDesk(Desk desk, AfspraakReader reader, CaseReporters reporters, AfspraakSize size, WijkenInUse wijken)
{
    /// <summary>Characters of an SMS for what is promised; there is room for two segments in all.</summary>
    public const int LongestWhat = 160;

    public const int LongestWhy = 120;

    /// <param name="day">As a form sends it: <c>2026-12-03</c>.</param>
    public Task<ActResult> MakeAsync(Act act, string? what, string? day, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => MakeAsync(act, found, CleanText.Of(what).Trim(), Afspraak.ReadDay(day), cancellationToken), cancellationToken);

    public Task<ActResult> KeepAsync(Act act, Guid id, CancellationToken cancellationToken) =>
        EndAsync(act, id, (found, afspraak) => TellAsync(act, found, News(found, act, AfspraakStep.Kept, afspraak.What, afspraak.Day), Ended(id, AfspraakStates.Kept, "", null), cancellationToken), cancellationToken);

    /// <param name="day">The new day, as a form sends it.</param>
    public Task<ActResult> MoveAsync(Act act, Guid id, string? day, string? why, CancellationToken cancellationToken) =>
        EndAsync(act, id, (found, afspraak) => MoveAsync(act, found, afspraak, Afspraak.ReadDay(day), CleanText.Of(why).Trim(), cancellationToken), cancellationToken);

    public Task<ActResult> MissAsync(Act act, Guid id, string? why, CancellationToken cancellationToken) =>
        EndAsync(act, id, (found, afspraak) => MissAsync(act, found, afspraak, CleanText.Of(why).Trim(), cancellationToken), cancellationToken);

    private async Task<ActResult> MakeAsync(Act act, CaseOnDesk found, string what, DateOnly? day, CancellationToken cancellationToken)
    {
        if (CaseNames.Status.IsEnded(found.Status))
            return new ActResult.Conflict("Deze melding is afgerond. Zet haar eerst weer open.");
        if ((found.WrongPlace ?? AfspraakRules.WrongWhat(what) ?? WrongDay(day)) is { } wrong)
            return wrong;
        var news = News(found, act, AfspraakStep.Made, what, day!.Value);
        return await TellAsync(act, found, news, [AfspraakSql.Make(Guid.CreateVersion7(desk.Now), act.Number, what, day.Value, act.Author, desk.Now)], cancellationToken);
    }

    private async Task<ActResult> MoveAsync(Act act, CaseOnDesk found, Afspraak afspraak, DateOnly? day, string why, CancellationToken cancellationToken)
    {
        if ((AfspraakRules.WrongWhy(why) ?? WrongDay(day)) is { } wrong)
            return wrong;
        if (day == afspraak.Day)
            return new ActResult.Refused("day", "Dit is de dag die al was afgesproken. Kies een andere.");
        var next = Guid.CreateVersion7(desk.Now);
        return await TellAsync(act, found, News(found, act, AfspraakStep.Moved, afspraak.What, day!.Value) with { Why = why },
        [
            .. Ended(afspraak.Id, AfspraakStates.Moved, why, next),
            AfspraakSql.Make(next, act.Number, afspraak.What, day.Value, act.Author, desk.Now),
        ], cancellationToken);
    }

    private async Task<ActResult> MissAsync(Act act, CaseOnDesk found, Afspraak afspraak, string why, CancellationToken cancellationToken) =>
        AfspraakRules.WrongWhy(why) ?? await TellAsync(act, found, News(found, act, AfspraakStep.Missed, afspraak.What, afspraak.Day) with { Why = why },
            Ended(afspraak.Id, AfspraakStates.Missed, why, null), cancellationToken);

    private Task<ActResult> EndAsync(Act act, Guid id, Func<CaseOnDesk, Afspraak, Task<ActResult>> end, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, async found =>
        {
            var afspraak = (await reader.OfCaseAsync(act.Number, cancellationToken)).FirstOrDefault(one => one.Id == id);
            if (afspraak is null)
                return new ActResult.Refused("afspraak", "Deze afspraak hoort niet bij deze melding.");
            return afspraak.IsRunning ? await end(found, afspraak) : new ActResult.Conflict("Over deze afspraak is al iets gezegd. Kijk hieronder wat er staat.");
        }, cancellationToken);

    private async Task<ActResult> TellAsync(Act act, CaseOnDesk found, AfspraakNews news, IReadOnlyList<Statement> along, CancellationToken cancellationToken)
    {
        var readers = found.Danger is not null ? [] : (await reporters.OfAsync(act.Number, cancellationToken)).Active;
        if (size.TooLong(news, readers, wijken.Duty.LocalAt(desk.Now)) is { } sentence)
            return new ActResult.Refused("text", sentence);
        // the event with the message that tells it is written by the turn
        return await desk.PlayAsync(act, found, new TurnInput.Agreed(news),
        [
            CaseSql.Handled(act.Number, desk.Now),
            .. news.Untold ? [] : new[] { DeadlineSql.Answered(act.Number, desk.Now) },
            .. along,
            .. readers.Where(reader => reader.Conversation != found.Conversation).Select(other => AfspraakToAll.Tell(act, news with { Untold = false }, other, desk.Now)),
        ], cancellationToken);
    }

    private ActResult.Refused? WrongDay(DateOnly? day) => AfspraakRules.WrongDay(day, wijken.Duty.DayOf(desk.Now));

    private IReadOnlyList<Statement> Ended(Guid id, string state, string why, Guid? successor) =>
        [AfspraakSql.End(id, state, why, successor, desk.Now), NoticeSql.Settle(id.ToString("N"), desk.Now)];

    private static AfspraakNews News(CaseOnDesk found, Act act, AfspraakStep step, string what, DateOnly day) =>
        new(act.Number, step, what, day) { Untold = found.Danger is not null || found.ReporterLeft };
}
