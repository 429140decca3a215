namespace WijkBot.Municipality;

/// <summary>An answer that colleagues give often, in words the municipality chose; it is filled in from the case.</summary>
/// <param name="Id">Stable name: <c>container-geleegd</c>.</param>
/// <param name="Name">As the list calls it.</param>
/// <param name="Text">Dutch, with places such as <c>{nummer}</c>; see <see cref="AnswerText"/>.</param>
public sealed record CannedAnswer(string Id, string Name, string Text)
{
    /// <summary>Slugs of the kinds of report it is for; empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The statuses it is for, by the outside's names (<c>in_progress</c>); empty for all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>The text in other languages, by two letters.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>For this kind of report in this status.</summary>
    public bool IsFor(string? category, string status) =>
        (Categories.Count == 0 || (category is not null && Categories.Contains(category))) && (Statuses.Count == 0 || Statuses.Contains(status));

    public override string ToString() => Id;
}
