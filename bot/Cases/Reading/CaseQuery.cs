namespace WijkBot.Cases;

/// <summary>Which cases are asked for. What is null or empty does not narrow.</summary>
public sealed record CaseQuery
{
    /// <summary>One of <see cref="CaseNames.Status"/>.</summary>
    public string? Status { get; init; }

    /// <summary>CBS code.</summary>
    public string? Wijk { get; init; }

    /// <summary>Opened at or after this moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Slug of the kind of report.</summary>
    public string? Category { get; init; }

    /// <summary>Only what this colleague may look at; null for everything.</summary>
    public CaseScope? Scope { get; init; }

    /// <summary>Only what is in this queue.</summary>
    public QueueOf? In { get; init; }

    /// <summary>Only these; null for whatever.</summary>
    public IReadOnlyCollection<string>? Numbers { get; init; }

    /// <summary>Not these.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>True: only what must be seen first and is not ended (danger, urgent, wants a person, back from being left alone). False: only the rest.</summary>
    public bool? Attention { get; init; }

    /// <summary>At which moment what was left alone has come back.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Where the previous page ended.</summary>
    public CaseCursor? After { get; init; }

    /// <summary>Cases on a page.</summary>
    public int Size { get; init; } = 50;
}

/// <summary>A page of cases, newest first.</summary>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record CasePage(IReadOnlyList<CaseFile> Cases, CaseCursor? Next);

/// <summary>A case with all that happened to it. Says nothing of who reported it.</summary>
public sealed record CaseFile(CaseRow Case, IReadOnlyList<TimelineEntry> Timeline, IReadOnlyList<CasePhotoRow> Photos)
{
    /// <summary>All who reported it, or a case that was merged into it.</summary>
    public Reporters Reporters { get; init; } = new("", []);

    /// <summary>Who last said something about it and still hears of it; null when nobody hears of it any more.</summary>
    public Reporter? LastWriter
    {
        get
        {
            var said = Timeline.LastOrDefault(entry => entry.By == CaseNames.Resident);
            return Reporters.In(said?.Conversation ?? Case.ConversationId);
        }
    }

    /// <summary>What a colleague told a reporter last will not arrive.</summary>
    public bool LastToldFailed =>
        Timeline.LastOrDefault(entry => entry.Delivery is not null && (entry.Kind == CaseNames.Events.Told || entry.By is not (CaseNames.Resident or CaseNames.Bot)))?.Delivery is { IsFailed: true };

    /// <summary>The word of each reporter on the result, the last one he gave; null of who gave none.</summary>
    public IReadOnlyList<(Reporter Reporter, Judgement? Judged)> Outcomes =>
    [
        .. Reporters.All.Select(one => (one, Timeline.LastOrDefault(entry =>
            entry.Judged is not null && (entry.Conversation ?? Case.ConversationId) == one.Conversation)?.Judged)),
    ];

    public override string ToString() => Case.ToString();
}

/// <summary>One thing that happened to a case.</summary>
/// <param name="Kind">One of <see cref="CaseNames.Events"/>.</param>
/// <param name="By"><c>resident</c>, <c>bot</c>, or who did it.</param>
/// <param name="Status">What the case became, when that is what happened.</param>
/// <param name="Delivery">How far the message that carried it has come; null when none did.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Kind, string By, string Text, string? Status, DeliveryTruth? Delivery)
{
    public Guid Id { get; init; }

    /// <summary>In whose conversation it was said, when not in that of who reported the case first.</summary>
    public Guid? Conversation { get; init; }

    /// <summary>The channel over which a colleague did it; null for the inbox.</summary>
    public string? Via { get; init; }

    /// <summary>The resident's word on the result, when that is what happened.</summary>
    public Judgement? Judged => Kind == CaseNames.Events.Judged ? Judgement.Read(Text) : null;

    /// <summary>From whom it went to whom, when that is what happened.</summary>
    public HandlerMove? Move => Kind is CaseNames.Events.Moved or CaseNames.Events.Transferred ? HandlerMove.Read(Text) : null;

    /// <summary>Until when it was left alone, when that is what happened.</summary>
    public DateTimeOffset? Asleep => Kind == CaseNames.Events.Snoozed ? SnoozeText.Read(Text) : null;

    /// <summary>Between which cases words were moved, when that is what happened.</summary>
    public WordsMove? Rehomed => Kind == CaseNames.Events.Rehomed ? WordsMove.Read(Text) : null;

    /// <summary>The words that were said.</summary>
    public string Words => Kind is CaseNames.Events.Merged or CaseNames.Events.Unmerged or CaseNames.Events.Told ? "" : Judged?.Words ?? (Asleep is null ? Text : "");

    public override string ToString() => $"{Kind} by {By}";
}

/// <summary>How far a message has come.</summary>
/// <param name="State"><c>queued sending accepted sent delivered read failed</c>.</param>
/// <param name="ErrorCode">Of the provider, or our own, when it failed.</param>
public sealed record DeliveryTruth(string State, string? ErrorCode)
{
    /// <summary>It will not arrive.</summary>
    public bool IsFailed => State == "failed";

    /// <param name="state">See <see cref="Channels.DeliveryState"/>.</param>
    public static DeliveryTruth Of(int state, string? errorCode) =>
        new(((Channels.DeliveryState)state).ToString().ToLowerInvariant(), errorCode);
}
