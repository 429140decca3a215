using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>A word, a number, a date or a time of the clock, as the readers of times see it.</summary>
/// <param name="Word">What it means for time; <see cref="TimeWord.Nothing"/> for other words.</param>
/// <param name="Start">First token of the sentence.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Before">What stands before it.</param>
internal readonly record struct TimeToken(TimeWord Word, int Start, int End, Gap Before)
{
    public static readonly TimeToken None = new(TimeWord.Nothing, 0, 0, Gap.Stop);

    /// <summary>What the digits or the number word say.</summary>
    public decimal? Number { get; init; }

    public bool IsOrdinal { get; init; }
    public bool IsDigits { get; init; }

    /// <summary><c>12-11-2026</c>, <c>22.30</c>: the numbers with a sign between them.</summary>
    public Signed? Signed { get; init; }

    public bool Is(Role role) => Word.Is(role);

    public int? Whole => Number is { } number && number == Math.Floor(number) && number is >= 0 and < 10_000 ? (int)number : null;
}

/// <summary>Two or three numbers with the same sign between them.</summary>
internal sealed record Signed(char Sign, int First, int Second, int? Third, bool TwoDigits);
