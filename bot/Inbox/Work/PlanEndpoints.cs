using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>The forms with which a case goes to somebody else or is left alone for a while.</summary>
internal static class PlanEndpoints
{
    public static Task<IResult> TransferAsync(string number, HttpContext context, Transfer transfer, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "transfer", (act, form) => transfer.ToAsync(act, Order(form), cancellationToken), cancellationToken);

    public static Task<IResult> TakeAsync(string number, HttpContext context, Take take, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "take", (act, form) => take.TakeAsync(act, form["from"].ToString(), form["tell"].Count > 0, cancellationToken), cancellationToken);

    public static Task<IResult> SnoozeAsync(string number, HttpContext context, Snooze snooze, SnoozeMoments moments, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "snooze", (act, form) => snooze.UntilAsync(act, moments.Of(form["until"].ToString(), form["day"].ToString()), cancellationToken), cancellationToken);

    public static Task<IResult> WakeAsync(string number, HttpContext context, Snooze snooze, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "wake", (act, _) => snooze.WakeAsync(act, cancellationToken), cancellationToken);

    private static TransferOrder Order(IFormCollection form) =>
        new(form["from"].ToString(), form["to"].ToString(), form["transfer"].ToString(), form["tell"].Count > 0);
}
