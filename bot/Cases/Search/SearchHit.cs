using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>What was found.</summary>
/// <param name="Hits">The newest of each case, newest first.</param>
/// <param name="IsAll">All that was found was looked through. Else there was too much: older cases may be left out, and more words find them.</param>
public sealed record SearchFound(IReadOnlyList<SearchHit> Hits, bool IsAll)
{
    public override string ToString() => $"{Hits.Count} cases";
}

/// <summary>Where something was found.</summary>
/// <param name="Number">Of the case.</param>
/// <param name="By"><c>resident</c>, <c>bot</c>, or the colleague who wrote it.</param>
/// <param name="Text">The whole text; of who stays unknown without what tells who it is.</param>
/// <param name="Anonymous">Somebody reported anonymously in the conversation it is from.</param>
public sealed record SearchHit(string Number, DateTimeOffset At, string By, string Text, bool Anonymous)
{
    /// <summary>In which conversation it was said; null when it is of the case itself.</summary>
    internal Guid? Conversation { get; init; }

    public override string ToString() => $"hit in case {Number}";
}

/// <summary>A text that was found, and the case it is of; none where no case came of what was said.</summary>
internal readonly record struct SearchRow(DateTimeOffset At, SearchHit? Hit)
{
    public static SearchRow Read(SqlRow row) => new(row.Time(1), row.IsNull(0) ? null : new SearchHit(row.Text(0), row.Time(1), row.Text(2), row.Text(3), row.Bool(4))
    {
        Conversation = row.Text(5) == SearchSql.InTalk ? row.Id(6) : null,
    });
}
