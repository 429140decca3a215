using WijkBot.Conversations;

namespace WijkBot.Pages;

/// <summary>What the page of understanding shows of one message. Made for one request and kept nowhere.</summary>
/// <param name="Municipality">Its name.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="Kind"><c>first</c>, or what was asked: <c>yesno</c>, <c>choice</c>, …</param>
/// <param name="Options">Of a choice, with <c>/</c> between them.</param>
public sealed record UnderstoodView(string Municipality, string Text, string Kind, string Options)
{
    /// <summary>Why nothing was read.</summary>
    public string? Error { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<UnderstoodFact> Facts { get; init; } = [];

    /// <summary>The text in pieces, each with what its words decided.</summary>
    public IReadOnlyList<UnderstoodPiece> Pieces { get; init; } = [];

    public IReadOnlyList<Clue> Clues { get; init; } = [];

    /// <summary>What <c>understand</c> prints; null when nothing was read.</summary>
    public string? Json { get; init; }

    public bool IsFirst => Kind == UnderstoodKinds.First;

    public override string ToString() => $"understood {Kind}: {Facts.Count} facts";
}

/// <summary>A line of the table.</summary>
/// <param name="Values">One under the other.</param>
/// <param name="Alarm">Must not be missed.</param>
public sealed record UnderstoodFact(string Name, IReadOnlyList<string> Values, bool Alarm = false);

/// <summary>A piece of the text.</summary>
/// <param name="Decisions">What its words decided; the first gives it its colour. Empty: nothing.</param>
public sealed record UnderstoodPiece(string Text, IReadOnlyList<string> Decisions);

/// <summary>What the page needs of other parts: the lines that <c>understand</c> takes and prints.</summary>
/// <param name="First">Of a first message.</param>
/// <param name="Answer">Of an answer.</param>
public sealed record UnderstoodParts(Func<string, DateTimeOffset, string> First, Func<string, DateTimeOffset, string> Answer);
