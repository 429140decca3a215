namespace WijkBot.Conversations;

/// <summary>What a first message means, as far as it could be understood. Null where nothing is understood.</summary>
public sealed record Meaning
{
    /// <summary>Two letters; null when the text does not tell.</summary>
    public string? Language { get; init; }

    /// <summary>One of <see cref="Intents"/>; <see cref="Intents.Other"/> when nothing is understood.</summary>
    public required string Intent { get; init; }

    /// <summary>What it is most likely when that is not sure enough to be <see cref="Intent"/>: asked, never taken for granted. Null when that is the same.</summary>
    public string? Presumed { get; init; }

    /// <summary>All intents that fit, the best first.</summary>
    public IReadOnlyList<string> AllIntents { get; init; } = [];

    /// <summary>Sure enough to leave a running dialog for.</summary>
    public bool Strong { get; init; }

    /// <summary>Category slugs, the best first, at most three.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The first category is sure; else it is asked or left to the regisseur.</summary>
    public bool CategorySure { get; init; }

    /// <summary>Category slugs that it is most likely about, the best first, at most three; not sure enough to act on.</summary>
    public IReadOnlyList<string> LikelyCategories { get; init; } = [];

    /// <summary>Another report in the same message, when both are sure; or one beside a question that has an answer.</summary>
    public ReportValue? Also { get; init; }

    public PlaceValue? Place { get; init; }

    /// <summary>Where the resident lives or is himself, when no other place is told: "hier voor de deur", "bij mij in de straat". Its street is still to be asked.</summary>
    public PlaceValue? AtHome => AtHomeRead.Value;

    internal Later<PlaceValue?> AtHomeRead { private get; init; } = Later<PlaceValue?>.Nothing;

    /// <summary>The message tells a place and nothing else.</summary>
    public bool OnlyPlace { get; init; }

    /// <summary>The message tells where something is and not what: "bij de lantaarnpaal aan de Sluiskade", "ik woon op Sluiskade 12".</summary>
    public bool OnlyWhere => OnlyWhereRead.Value;

    /// <summary>Read when it is asked for: few turns do, and it means reading what is left of the message once more.</summary>
    internal Later<bool> OnlyWhereRead { private get; init; } = Later<bool>.Nothing;

    /// <summary>Says what is the matter: "ik wil een melding doen" only announces it, "bij Sluiskade 12" only tells where.</summary>
    public bool TellsWhat { get; init; }

    /// <summary>Nothing but words that say no more than yes: "dat is het zo wel hoor".</summary>
    public bool IsFiller { get; init; }

    /// <summary>A house number that was told without its street: "kapot bij nummer 12".</summary>
    public string? LooseNumber { get; init; }

    public WhenValue? When { get; init; }
    public bool Urgent { get; init; }

    /// <summary>Somebody has not been seen or heard for a while: before anything is asked it is told what can be done now.</summary>
    public bool Unseen { get; init; }
    public string? CaseNumber { get; init; }

    /// <summary>A telephone number in the text, E.164; <c>same</c> for the one that is written from.</summary>
    public string? Phone => PhoneRead.Value;

    internal Later<string?> PhoneRead { private get; init; } = Later<string?>.Nothing;

    /// <summary>Id of the municipality's own question that this is, when sure.</summary>
    public string? KnownQuestion { get; init; }

    /// <summary>What it is about, if it is a complaint.</summary>
    public Grievance Grievance => GrievanceRead.Value;

    internal Later<Grievance> GrievanceRead { private get; init; } = Later<Grievance>.Nothing;

    /// <summary>What is behind the announcement of an idea or a complaint: "ik heb een idee: een bankje"; null when nothing is announced.</summary>
    public string? Announced => AnnouncedRead.Value;

    internal Later<string?> AnnouncedRead { private get; init; } = Later<string?>.Nothing;

    /// <summary>Two letters of the language asked for ("English please").</summary>
    public string? WantsLanguage { get; init; }

    /// <summary>Which words led to what; for explaining, never for deciding.</summary>
    public IReadOnlyList<Clue> Clues => ClueLookup.Of(this);

    /// <summary>The same as lines of text.</summary>
    public IReadOnlyList<string> Why => [.. Clues.Select(clue => clue.ToString())];

    internal ClueLookup ClueLookup { private get; init; } = ClueLookup.None;

    public override string ToString() => $"meaning {Intent} {string.Join(' ', Categories)}".TrimEnd();
}

/// <summary>Intent names as the outside sees them.</summary>
public static class Intents
{
    public const string Report = "report";
    public const string Question = "question";
    public const string Idea = "idea";
    public const string Complaint = "complaint";
    public const string Contact = "contact";
    public const string Callback = "callback";
    public const string Status = "status";
    public const string Regisseur = "regisseur";
    public const string Emergency = "emergency";
    public const string Crisis = "crisis";
    public const string Human = "human";
    public const string Language = "language";
    public const string Stop = "stop";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Other = "other";
}

/// <summary>What a complaint is about.</summary>
public enum Grievance
{
    /// <summary>Something else, or the words do not say.</summary>
    None,

    /// <summary>How somebody of the municipality behaves.</summary>
    Person,

    /// <summary>A promise that was not kept, or silence where an answer was due.</summary>
    Promise,
}

/// <summary>What is the matter when there is danger; decides the number that is given.</summary>
public enum Danger
{
    None,

    /// <summary>112: acute, also the smell of gas indoors.</summary>
    Emergency,

    /// <summary>113 or 0800-0113: suicidal thoughts.</summary>
    Crisis,

    /// <summary>Veilig Thuis 0800-2000: violence at home, a child at risk.</summary>
    Violence,

    /// <summary>Kindertelefoon 0800-0432: a child writes about itself.</summary>
    Child,

    /// <summary>0800-9009: gas or power failure, without acute danger.</summary>
    Utility,

    /// <summary>0900-8844: police, no hurry.</summary>
    Police,
}
