using WijkBot.Municipality;

namespace WijkBot.Administration;

/// <summary>Tells what changed canned answers would be, and makes them those that are used.</summary>
public sealed class AnswerChanges(AnswersInUse answers, AnswerKeeper keeper, AnswerVersions versions)
{
    /// <summary>What is wrong with these answers, and what is otherwise in them.</summary>
    internal AnswerProposal Propose(string yaml)
    {
        var problems = new Problems();
        return answers.Read(yaml, problems) is { } book
            ? new AnswerProposal(yaml, [], AnswerDifference.Of(answers.Now, book)) { Book = book }
            : new AnswerProposal(yaml, [.. problems.Lines.Select(Plain)], []);
    }

    /// <summary>The same of answers that were filled in.</summary>
    internal AnswerProposal Propose(IEnumerable<CannedAnswer> filledIn) => Propose(AnswerYaml.Write(filledIn));

    /// <summary>Keeps them and uses them here at once; other replicas follow within seconds.</summary>
    /// <param name="after">The version they were made from.</param>
    internal async Task<AnswersSaved> SaveAsync(string yaml, int after, string by, CancellationToken cancellationToken)
    {
        var proposal = Propose(yaml);
        if (proposal.Book is not { } book)
            return new AnswersSaved.Wrong(proposal.Problems);
        if (proposal.Changes.Count == 0)
            return new AnswersSaved.Done();
        if (await versions.SaveAsync(book, after, by, proposal.Changes, cancellationToken) is null)
            return new AnswersSaved.Overtaken();
        await keeper.LookAsync(cancellationToken);
        return new AnswersSaved.Done();
    }

    /// <summary>Who fills in a form sees no file: the line says nothing to him.</summary>
    private static string Plain(string line) => line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? char.ToUpperInvariant(line[end + 2]) + line[(end + 3)..] : line;
}

/// <summary>Canned answers that somebody wants to use.</summary>
/// <param name="Changes">What is otherwise in them than in those that are used, a line each.</param>
public sealed record AnswerProposal(string Yaml, IReadOnlyList<string> Problems, IReadOnlyList<string> Changes)
{
    /// <summary>As they would be; null when something is wrong.</summary>
    public AnswerBook? Book { get; init; }

    public override string ToString() => $"{Changes.Count} changes";
}

/// <summary>How saving ended. A closed list.</summary>
internal abstract record AnswersSaved
{
    private AnswersSaved() { }

    /// <summary>They are used from now on.</summary>
    public sealed record Done : AnswersSaved;

    /// <summary>Others were saved meanwhile.</summary>
    public sealed record Overtaken : AnswersSaved;

    public sealed record Wrong(IReadOnlyList<string> Problems) : AnswersSaved;
}
