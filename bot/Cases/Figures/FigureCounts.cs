namespace WijkBot.Cases.Figures;

/// <summary>All that was counted of a period, by wijk; not to be shown as it is, see <see cref="Suppression"/>.</summary>
/// <param name="Period">Over which days.</param>
/// <param name="Wijken">Keys of the rows of every table: CBS codes, and <see cref="FigureNames.NoWijk"/>.</param>
public sealed record FigureCounts(FigurePeriod Period, IReadOnlyList<string> Wijken)
{
    /// <summary>What came in, by slug; empty where it has no category.</summary>
    public required CountTable Categories { get; init; }

    public required CountTable Types { get; init; }

    public required CountTable Channels { get; init; }

    /// <summary>By the first day of each month.</summary>
    public required CountTable Months { get; init; }

    /// <summary>See <see cref="FigureNames.Promise"/>.</summary>
    public required CountTable Promises { get; init; }

    /// <summary>See <see cref="FigureNames.Speed"/>.</summary>
    public required CountTable Speeds { get; init; }

    /// <summary>In working time, from when it came until the first answer, the shortest first; by wijk.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<TimeSpan>> Took { get; init; }

    /// <summary>See <see cref="FigureNames.Outcome"/>.</summary>
    public required CountTable Outcomes { get; init; }

    public required CountTable Reopened { get; init; }

    public required CountTable SecondNo { get; init; }

    public required CountTable OverTime { get; init; }

    /// <summary>See <see cref="FigureNames.Afspraak"/>.</summary>
    public required CountTable Afspraken { get; init; }

    /// <summary>SMS segments, by channel.</summary>
    public required CountTable Segments { get; init; }

    /// <summary>Within this time so many of a hundred were answered (the nearest rank); null when there are none.</summary>
    /// <param name="took">The shortest first.</param>
    /// <param name="percent">From 1 to 100.</param>
    public static TimeSpan? Within(IReadOnlyList<TimeSpan> took, int percent) => took.Count == 0 ? null : took[((took.Count * percent) + 99) / 100 - 1];

    public override string ToString() => Period.ToString();
}
