namespace WijkBot.Handover;

/// <summary>What is to be done about each of many cases.</summary>
public sealed record BulkOrder(BulkKind Kind)
{
    /// <summary>To whom they go, by id; empty when they go to nobody.</summary>
    public string To { get; init; } = "";

    /// <summary>For colleagues; goes with each case.</summary>
    public string Note { get; init; } = "";

    /// <summary>Residents are told who has it now.</summary>
    public bool Tell { get; init; }

    /// <summary>Until when they are left alone.</summary>
    public DateTimeOffset? Until { get; init; }

    internal static BulkOrder Of(BulkRow row) =>
        new(Enum.Parse<BulkKind>(row.Kind)) { To = row.Receiver ?? "", Note = row.Note ?? "", Tell = row.Tell, Until = row.Until };

    public override string ToString() => Kind.ToString();
}
