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

    /// <summary>Ids in the roster, or <see cref="CaseNames.Team"/>: the cases of any of them.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];

    /// <summary>Of these handlers only what is not ended: they are away, and somebody stands in.</summary>
    public IReadOnlyList<string> OpenOf { get; init; } = [];

    /// <summary>Words in the description, place or timeline, or the number itself.</summary>
    public string? Text { get; init; }

    /// <summary>True: only what must be seen first and is not ended (danger, urgent, wants a person). False: only the rest.</summary>
    public bool? Attention { get; init; }

    /// <summary>Only what is over its time at this moment.</summary>
    public DateTimeOffset? Overdue { get; init; }

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

    /// <summary>The resident's word on the result, when that is what happened.</summary>
    public Judgement? Judged => Kind == CaseNames.Events.Judged ? Judgement.Read(Text) : null;

    /// <summary>From whom it went to whom, when that is what happened.</summary>
    public HandlerMove? Move => Kind == CaseNames.Events.Moved ? HandlerMove.Read(Text) : null;

    /// <summary>The words that were said.</summary>
    public string Words => Judged?.Words ?? Text;

    public override string ToString() => $"{Kind} by {By}";
}

/// <summary>How far a message has come.</summary>
/// <param name="State"><c>queued sending accepted sent delivered read failed</c>.</param>
/// <param name="ErrorCode">Of the provider, or our own, when it failed.</param>
public sealed record DeliveryTruth(string State, string? ErrorCode)
{
    /// <param name="state">See <see cref="Channels.DeliveryState"/>.</param>
    public static DeliveryTruth Of(int state, string? errorCode) =>
        new(((Channels.DeliveryState)state).ToString().ToLowerInvariant(), errorCode);
}
