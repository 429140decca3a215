namespace WijkBot.Conversations;

/// <summary>What became of an afspraak about a case, as its resident is told.</summary>
/// <param name="What">What was promised, in the words of who did.</param>
/// <param name="Day">By when; of what was moved the new day.</param>
public sealed record AfspraakNews(string Number, AfspraakStep Step, string What, DateOnly Day)
{
    /// <summary>Why it was moved or missed; empty else.</summary>
    public string Why { get; init; } = "";

    /// <summary>Where there was danger a message out of the blue may be read by the wrong eyes: it is kept and not told.</summary>
    public bool Untold { get; init; }

    public override string ToString() => $"afspraak of {Number} {Step}";
}

/// <summary>What happened to an afspraak.</summary>
public enum AfspraakStep
{
    Made,
    Kept,
    Moved,
    Missed,
}

/// <summary>A day that is always told with its date: who reads it later must know which "donderdag" was meant.</summary>
public sealed record FullDay(DateOnly Day);
