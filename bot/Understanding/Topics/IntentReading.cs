using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <param name="All">The best first.</param>
internal sealed record IntentReading(string Best, IReadOnlyList<string> All, bool Strong, bool Urgent)
{
    /// <summary>Somebody has not been seen or heard for a while.</summary>
    public bool Unseen { get; init; }

    /// <summary>Says something, and nothing tells what for.</summary>
    public bool MayReport { get; init; }

    /// <summary>What it is most likely, though that is not sure.</summary>
    public string? Likely { get; init; }

    /// <summary>What told it, for explaining.</summary>
    public IReadOnlyList<PatternMatch> Found { get; init; } = [];
}

/// <summary>What a message is about, as far as that helps to know what it is for.</summary>
/// <param name="IsSure">It is one category.</param>
/// <param name="Tells">It names something that can be reported.</param>
/// <param name="IsRest">What it names has no category of its own: as good as nothing beside anger, thanks or a question.</param>
/// <param name="IsKnownQuestion">The municipality has an answer to it.</param>
internal readonly record struct Topic(bool IsSure, bool Tells, bool IsRest, bool IsKnownQuestion)
{
    public static Topic Of(CategoryReading category, bool isKnownQuestion) =>
        new(category.Sure, category.Tells, category.Slugs is not [var best, ..] || Aspects.IsRest(best), isKnownQuestion);

    /// <summary>It names a thing that is surely something to report.</summary>
    public bool IsThing => Tells && !IsRest;
}
