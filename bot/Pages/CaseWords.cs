using WijkBot.Cases;

namespace WijkBot.Pages;

/// <summary>How all pages call the types, statuses and events of cases; the phone page shows a case in the words of the inbox.</summary>
public static class CaseWords
{
    /// <summary>The type, as a heading.</summary>
    public static string Type(string type) => type switch
    {
        "report" => "Melding",
        "question" => "Vraag",
        "idea" => "Idee",
        "complaint" => "Klacht",
        "contact" => "Contact",
        "callback" => "Terugbellen",
        _ => type,
    };

    /// <summary>The status in a few words.</summary>
    public static string Status(string status) => status switch
    {
        CaseNames.Status.Open => "Open",
        CaseNames.Status.InProgress => "In behandeling",
        CaseNames.Status.Waiting => "Wacht op een ander",
        CaseNames.Status.Resolved => "Opgelost",
        CaseNames.Status.Closed => "Gesloten",
        CaseNames.Status.Reopened => "Weer open",
        CaseNames.Status.Declined => "Doen we niet",
        CaseNames.Status.Withdrawn => "Ingetrokken",
        _ => status,
    };

    /// <summary>What somebody did, as it follows his name: <c>Bewoner meldde dit</c>.</summary>
    public static string Happened(TimelineEntry entry) => entry.Kind switch
    {
        CaseNames.Events.Opened => "meldde dit",
        CaseNames.Events.Added => "vulde aan",
        CaseNames.Events.Corrected => "verbeterde",
        CaseNames.Events.Judged => $"zegt: {entry.Judged!.Dutch}{(entry.Status is { } status ? $" (nu: {Status(status)})" : "")}",
        CaseNames.Events.Reply => "antwoordde",
        CaseNames.Events.Note => "schreef een interne notitie",
        CaseNames.Events.Status => entry.Status is { } became ? $"maakte de status: {Status(became)}" : "veranderde de status",
        CaseNames.Events.Claimed => "nam het gesprek over",
        CaseNames.Events.GivenBack when entry.By == CaseNames.Bot => "haalde het gesprek weg en gaf het terug",
        CaseNames.Events.GivenBack => "gaf het gesprek terug aan de bot",
        CaseNames.Events.Moved => "gaf dit aan een ander",
        CaseNames.Events.Partner when entry.By == CaseNames.Bot => "koos de partner opnieuw bij de nieuwe plaats",
        CaseNames.Events.Transferred when entry.Move?.To == entry.By => "nam deze melding",
        CaseNames.Events.Transferred => "droeg dit over",
        CaseNames.Events.Snoozed => "liet dit sluimeren",
        CaseNames.Events.Woken => "haalde dit uit het sluimeren",
        CaseNames.Events.Seen => "markeerde dit als gelezen",
        CaseNames.Events.Unseen => "markeerde dit weer als ongelezen",
        CaseNames.Events.Rehomed => "zette een bericht bij een andere melding",
        CaseNames.Events.Partner => "noemde de partner",
        CaseNames.Events.Consent => "antwoordde of het doorgegeven mag",
        CaseNames.Events.PassedOn => "gaf het door aan de partner",
        CaseNames.Events.Also => "heeft dit ook",
        CaseNames.Events.Left => "hoeft geen bericht meer",
        CaseNames.Events.Told => Told(entry),
        CaseNames.Events.Merged when entry.Status is not null => $"voegde dit samen met {entry.Text}",
        CaseNames.Events.Merged => $"voegde {entry.Text} hierbij",
        CaseNames.Events.Unmerged => $"maakte dit los van {entry.Text}",
        CaseNames.Events.Promised => "maakte een afspraak",
        CaseNames.Events.PromiseKept => "kwam de afspraak na",
        CaseNames.Events.PromiseMoved => "verzette de afspraak",
        CaseNames.Events.PromiseMissed => "zei dat de afspraak niet gelukt is",
        CaseNames.Events.Complained => "diende een klacht in over een afspraak. Nummer van de klacht:",
        CaseNames.Events.About => "zegt dat het gaat over melding:",
        CaseNames.Events.Unanswered => "kreeg geen antwoord op de vraag of het is opgelost",
        CaseNames.Events.NotAsked => "sloot de melding; of het is opgelost, is aan niemand gevraagd",
        CaseNames.Events.Risen => "waarschuwde de teamleider",
        CaseNames.Events.Alert => "waarschuwde collega's",
        _ => entry.Kind,
    };

    /// <summary>What another who reported it heard.</summary>
    private static string Told(TimelineEntry entry) => (entry.Status, entry.Text) switch
    {
        ({ } heard, _) => $"liet weten: {Status(heard)}",
        (_, CaseNames.Events.Promised) => "liet weten wat er met de afspraak is",
        (_, CaseNames.Events.Moved) => "liet weten wie nu helpt",
        _ => "liet weten dat het is doorgegeven",
    };

    /// <summary>Why it is dangerous.</summary>
    public static string Danger(string danger) => danger switch
    {
        "emergency" => "Gevaar: 112 genoemd",
        "crisis" => "Crisis: hulplijn genoemd",
        "police" => "Politie genoemd",
        _ => danger,
    };

    /// <summary>How unsure the place is; empty when it is sure.</summary>
    public static string Certainty(string? certainty) => certainty switch
    {
        "exact" => "",
        "guess" => "vermoedelijk",
        _ => "plaats niet zeker",
    };
}
