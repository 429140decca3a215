namespace WijkBot.Conversations;

/// <summary>Words of a message that led to something that was understood of it; for explaining, never for deciding.</summary>
/// <param name="Decision"><c>language</c>, <c>intent</c>, <c>category</c>, <c>place</c>, <c>when</c>, <c>urgent</c> or <c>danger</c>.</param>
/// <param name="Value">What was decided, in the words of the outside contract.</param>
/// <param name="Words">The words, and how much they say where that was weighed.</param>
/// <param name="Spans">Where in the text they stand: first character, and the one behind the last.</param>
public sealed record Clue(string Decision, string Value, string Words, IReadOnlyList<(int Start, int End)> Spans)
{
    /// <summary>The pattern that found them, as it stands in the word data; null where none did.</summary>
    public string? Rule { get; init; }

    public override string ToString() => Words.Length > 0 ? $"{Decision} {Value}: {Words}" : $"{Decision} {Value}";
}

/// <summary>Clues that are only looked for once somebody asks for them. They are no part of what a message means: any two are equal.</summary>
internal sealed class ClueLookup(Func<Meaning, IReadOnlyList<Clue>> look) : IEquatable<ClueLookup>
{
    public static readonly ClueLookup None = new(_ => []);

    public IReadOnlyList<Clue> Of(Meaning meaning) => look(meaning);

    public bool Equals(ClueLookup? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as ClueLookup);

    public override int GetHashCode() => 0;
}
