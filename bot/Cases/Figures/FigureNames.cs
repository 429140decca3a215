namespace WijkBot.Cases.Figures;

/// <summary>The names under which is counted, in the order in which they are read.</summary>
public static class FigureNames
{
    /// <summary>Key of what has no place, or one that is not among the wijken of now.</summary>
    public const string NoWijk = "";

    /// <summary>The first answer, beside what was promised.</summary>
    public static readonly IReadOnlyList<string> Promise = ["in_time", "late", "running", "rest"];

    /// <summary>How we ended it, in the words of residents.</summary>
    public static readonly IReadOnlyList<string> Outcome = ["confirmed", "partly", "not", "no_answer", "waiting", "not_asked"];

    /// <summary>Kept after its day.</summary>
    public const string KeptLate = "kept_late";

    /// <summary>Its day is over and nobody said what became of it.</summary>
    public const string Unsaid = "unsaid";

    public static readonly IReadOnlyList<string> Afspraak = [AfspraakStates.Kept, KeptLate, AfspraakStates.Moved, AfspraakStates.Missed, Unsaid, AfspraakStates.Running];

    /// <summary>Working hours within which the first answer came.</summary>
    public static readonly IReadOnlyList<int> SpeedHours = [2, 4, 8, 16, 40];

    public const string Slower = "slower";
    public const string NotYet = "not_yet";

    public static readonly IReadOnlyList<string> Speed = [.. SpeedHours.Select(hours => $"{hours}"), Slower, NotYet];

    internal static string SpeedOf(TimeSpan took) => SpeedHours.Where(hours => took <= TimeSpan.FromHours(hours)).Select(hours => $"{hours}").FirstOrDefault(Slower);
}
