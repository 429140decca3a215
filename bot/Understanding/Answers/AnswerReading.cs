namespace WijkBot.Understanding.Answers;

/// <summary>An answer in the notation of the outside contract: <c>yes</c>, <c>1+3</c>, <c>unknown</c>, <c>unclear</c>, a number …</summary>
/// <param name="Rest">What else was said.</param>
internal sealed record AnswerReading(string Value, string Rest = "")
{
    public const string UnclearValue = "unclear";
    public const string UnknownValue = "unknown";
    public const string NoneValue = "none";

    public static readonly AnswerReading Unclear = new(UnclearValue);
    public static readonly AnswerReading Unknown = new(UnknownValue);
    public static readonly AnswerReading None = new(NoneValue);

    /// <summary>Other readings that are as good.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];
}
