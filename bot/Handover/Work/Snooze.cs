using WijkBot.Cases;

namespace WijkBot.Handover;

/// <summary>A colleague leaves a case alone until a moment or until the resident writes, or takes it up before that. The resident hears nothing.</summary>
public sealed class Snooze(Desk desk)
{
    /// <summary>Longer is not planning but forgetting.</summary>
    public const int MostDays = 366;

    public Task<ActResult> UntilAsync(Act act, DateTimeOffset? until, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => SleepAsync(act, found, until, cancellationToken), cancellationToken);

    public Task<ActResult> WakeAsync(Act act, CancellationToken cancellationToken) => desk.OnceAsync(act, _ => desk.CommitAsync(act,
    [
        SnoozeSql.Wake(act.Number, desk.Now),
        CaseSql.Event(act.Number, CaseNames.Events.Woken, act.Author, "", desk.Now),
    ], cancellationToken), cancellationToken);

    /// <summary>What is wrong with a moment; null when nothing is.</summary>
    public ActResult? Wrong(DateTimeOffset? until) => until switch
    {
        null => new ActResult.Refused("until", "Kies tot wanneer: morgen, maandag, een dag die nog komt, of tot de bewoner schrijft."),
        { } moment when moment <= desk.Now => new ActResult.Refused("until", "Dat moment is al voorbij. Kies een dag die nog komt."),
        { } moment when moment != Snoozing.UntilResident && moment > desk.Now.AddDays(MostDays) => new ActResult.Refused("until", "Kies een dag binnen een jaar."),
        _ => null,
    };

    /// <summary>What keeps this case from being left alone; null when nothing does.</summary>
    public static string? WhyNot(string status, bool unread) =>
        CaseNames.Status.IsEnded(status) ? "Deze melding is afgerond." : unread ? "De bewoner schreef iets dat nog niemand heeft gelezen." : null;

    private async Task<ActResult> SleepAsync(Act act, CaseOnDesk found, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        if (Wrong(until) is { } wrong)
            return wrong;
        if (WhyNot(found.Status, unread: false) is { } why)
            return new ActResult.Conflict(why);
        var result = await desk.CommitAsync(act,
        [
            SnoozeSql.Sleep(act.Number, until!.Value, desk.Now),
            CaseSql.Event(act.Number, CaseNames.Events.Snoozed, act.Author, SnoozeText.Of(until.Value), desk.Now),
        ], cancellationToken);
        return result is ActResult.Conflict ? new ActResult.Conflict("De bewoner schreef intussen, of deze melding is afgerond. Kijk eerst.") : result;
    }
}
