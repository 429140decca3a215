using WijkBot.Administration;
using WijkBot.Municipality;

namespace WijkBot.Inbox.Answers;

/// <summary>All canned answers on their page.</summary>
/// <param name="Version">The version that is used; a change goes behind it.</param>
/// <param name="Last">Versions of before, the newest first.</param>
public sealed record AnswersModel(AnswerBook Book, int Version, IReadOnlyList<AnswerVersion> Last)
{
    /// <summary>What is wrong with what was asked.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Why the newest version is not used.</summary>
    public IReadOnlyList<string> Unfit { get; init; } = [];

    /// <summary>What is wrong with the file, so that it is not used.</summary>
    public IReadOnlyList<string> File { get; init; } = [];

    /// <summary>Saved a moment ago.</summary>
    public bool Saved { get; init; }

    public override string ToString() => Book.ToString();
}

/// <summary>One canned answer on a form.</summary>
/// <param name="Answer">As it is, or as somebody filled it in; null for a new one.</param>
/// <param name="IsKnown">It stands in the list already.</param>
public sealed record AnswerFormModel(CannedAnswer? Answer, bool IsKnown, int Version, IReadOnlyList<string> Problems)
{
    public override string ToString() => "answer";
}

/// <summary>What a change would do.</summary>
/// <param name="Version">What it was made from.</param>
/// <param name="Warning">Something to know before saving; null for nothing.</param>
/// <param name="Shown">The changed texts as a resident would read them.</param>
public sealed record AnswerChangeModel(AnswerProposal Proposal, int Version, string? Warning, IReadOnlyList<ShownAnswer> Shown)
{
    public override string ToString() => Proposal.ToString();
}

/// <summary>A text as a resident would read it, about a case that is nobody's.</summary>
/// <param name="Language">Two letters.</param>
/// <param name="Count">What it costs as SMS.</param>
public sealed record ShownAnswer(string Name, string Language, string Text, string Count)
{
    public override string ToString() => Name;
}
