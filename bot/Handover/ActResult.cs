namespace WijkBot.Handover;

/// <summary>How something a colleague does ended. A closed list.</summary>
public abstract record ActResult
{
    private ActResult() { }

    /// <summary>Done and recorded.</summary>
    public sealed record Done : ActResult;

    /// <summary>There is no such case.</summary>
    public sealed record NoCase : ActResult;

    /// <summary>What was given is not right.</summary>
    /// <param name="Field">Which part: <c>text</c>, <c>status</c>, <c>reason</c>, <c>author</c>.</param>
    /// <param name="Sentence">One Dutch sentence that says what is wrong and what would be right.</param>
    public sealed record Refused(string Field, string Sentence) : ActResult;

    /// <summary>It does not go with how things are now.</summary>
    /// <param name="Sentence">One Dutch sentence.</param>
    public sealed record Conflict(string Sentence) : ActResult;

    /// <summary>It was done before under the same key: the first answer.</summary>
    public sealed record Repeated(int Status, string Body) : ActResult
    {
        public override string ToString() => $"repeated {Status}";
    }

    /// <summary>The key was used before for something else.</summary>
    public sealed record KeyReused : ActResult;
}

/// <summary>Something a colleague does about a case.</summary>
/// <param name="Author">Id in the roster, or the name an interface gave.</param>
public sealed record Act(string Number, string Author)
{
    public const int LongestAuthor = 100;

    /// <summary>Makes a second request with the same key harmless; null when there is no key.</summary>
    public OnceKey? Once { get; init; }

    /// <summary>What is kept with it, in the same transaction.</summary>
    public IReadOnlyList<Storage.Statement> Along { get; init; } = [];

    public override string ToString() => $"act on case {Number}";
}
