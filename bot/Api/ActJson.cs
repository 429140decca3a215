namespace WijkBot.Api;

/// <summary>An answer to the resident.</summary>
/// <param name="Text">As the resident will read it; on SMS at most two segments.</param>
/// <param name="Author">Id in the roster, or a name; kept in the timeline.</param>
public sealed record ReplyJson(string? Text, string? Author)
{
    public override string ToString() => "reply";
}

/// <summary>Another status.</summary>
/// <param name="Status">open, in_progress, waiting, resolved, closed, reopened, declined or withdrawn.</param>
/// <param name="Reason">Told to the resident: what was done, or why not. Required for declined; where it is given with resolved or closed, at least one word. Not with withdrawn: a resident withdraws without one.</param>
/// <param name="Author">Id in the roster, or a name; kept in the timeline.</param>
public sealed record StatusJson(string? Status, string? Reason, string? Author)
{
    public override string ToString() => $"status {Status}";
}

/// <summary>What was done.</summary>
/// <param name="Number">The case.</param>
/// <param name="Status">Its new status, when that was asked.</param>
/// <param name="Delivery">queued: the message leaves now; the timeline of the case tells how far it came.</param>
public sealed record DoneJson(string Number, string? Status, string Delivery, DateTimeOffset At);
