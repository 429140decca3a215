namespace WijkBot.Municipality;

/// <summary>The fields that a canned answer may have, and what may stand in antwoorden.yaml for languages and statuses.</summary>
public static class AnswerFields
{
    public const string Number = "nummer";

    /// <summary>The street only: of a case with several reporters nobody reads another's house number.</summary>
    public const string Street = "straat";

    public const string Category = "categorie";
    public const string Regisseur = "regisseur";

    /// <summary>The first working day that comes.</summary>
    public const string Day = "dag";

    public const string Partner = "partner";
    public const string Phone = "telefoon";
    public const string Municipality = "gemeente";

    /// <summary>Each with what it is, in the words of who keeps the answers.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [Number] = "het nummer van de melding",
        [Street] = "de straat, zonder huisnummer",
        [Category] = "het onderwerp, zoals het midden in een zin staat",
        [Regisseur] = "wie de melding heeft",
        [Day] = "de eerste werkdag die komt, met de datum",
        [Partner] = "de partner van wie de melding is",
        [Phone] = "het telefoonnummer van de gemeente",
        [Municipality] = "de naam van de gemeente",
    };

    /// <summary>Room that a text leaves for each: as long as they usually are at most.</summary>
    internal static readonly IReadOnlyDictionary<string, int> Room = new Dictionary<string, int>
    {
        [Number] = 6,
        [Street] = 25,
        [Category] = 30,
        [Regisseur] = 35,
        [Day] = 21,
        [Partner] = 20,
        [Phone] = 12,
        [Municipality] = 15,
    };

    /// <summary>Statuses as the file calls them, to the names the outside knows.</summary>
    public static readonly IReadOnlyDictionary<string, string> Statuses = new Dictionary<string, string>
    {
        ["open"] = "open",
        ["in-behandeling"] = "in_progress",
        ["wacht-op-een-ander"] = "waiting",
        ["opgelost"] = "resolved",
        ["gesloten"] = "closed",
        ["weer-open"] = "reopened",
        ["doen-we-niet"] = "declined",
        ["ingetrokken"] = "withdrawn",
    };

    /// <summary>Languages a text may be put into, with how many characters of each fit two SMS; those of 134 are not written in the alphabet of SMS.</summary>
    public static readonly IReadOnlyDictionary<string, int> Languages = new Dictionary<string, int>
    {
        ["en"] = 306,
        ["de"] = 306,
        ["tr"] = 306,
        ["pl"] = 306,
        ["ar"] = 134,
    };
}
