namespace WijkBot.Conversations;

/// <summary>A word that works at any moment.</summary>
/// <param name="Argument">The slot or thing meant, for <see cref="CommandKind.Change"/>; which question, for <see cref="CommandKind.Counter"/>.</param>
public sealed record Command(CommandKind Kind, string? Argument = null);

/// <summary>What a word that works at any moment asks for.</summary>
public enum CommandKind
{
    Human,
    Back,
    Restart,
    Menu,
    Help,

    /// <summary>Asks whom this is: told as at the first contact.</summary>
    Who,
    Stop,
    Start,
    Language,
    MyCases,
    Change,
    Anonymous,

    /// <summary>"Toch wel": what was laid aside is gone on with.</summary>
    Resume,

    /// <summary>"Laat maar": what is being told need not be passed on.</summary>
    Cancel,

    /// <summary>"Waarom wilt u dat weten?": a question back about what is asked, or about what happens with it; which one is one of <see cref="CounterQuestions"/>.</summary>
    Counter,
}

/// <summary>What residents ask back, as argument of <see cref="CommandKind.Counter"/>.</summary>
public static class CounterQuestions
{
    /// <summary>Why it is asked.</summary>
    public const string Why = "why";

    /// <summary>What it costs.</summary>
    public const string Cost = "cost";

    /// <summary>How long it takes, and when something is heard.</summary>
    public const string HowLong = "howlong";

    /// <summary>What happens with it.</summary>
    public const string Next = "next";

    /// <summary>Whether it must be answered.</summary>
    public const string Must = "must";

    /// <summary>Who gets to see it.</summary>
    public const string Secret = "secret";

    /// <summary>What is meant, and what must be typed.</summary>
    public const string Meant = "meant";
}
