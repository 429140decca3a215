namespace WijkBot.Handover;

/// <summary>Something that is being done about many cases, and how far it is.</summary>
/// <param name="Items">In the order of the list they were taken from.</param>
public sealed record BulkView(BulkRow Row, IReadOnlyList<BulkItemRow> Items)
{
    public BulkOrder Order => BulkOrder.Of(Row);

    public IEnumerable<BulkItemRow> In(BulkState state) => Items.Where(item => item.State == state.ToString());

    /// <summary>What is still to be done, or to be undone.</summary>
    public int Pending => In(Row.UndoneAt is null ? BulkState.Waiting : BulkState.Done).Count();

    public bool CanUndo(DateTimeOffset now) => Row.UndoneAt is null && now - Row.At < Bulk.UndoFor && In(BulkState.Done).Any();

    public override string ToString() => Row.ToString();
}
