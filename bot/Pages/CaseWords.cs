using WijkBot.Cases;

namespace WijkBot.Pages;

/// <summary>How pages call the types, statuses and events of cases.</summary>
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
        "callback" => "Terugbelverzoek",
        _ => type,
    };

    /// <summary>The status in one or two words.</summary>
    public static string Status(string status) => status switch
    {
        CaseNames.Status.Open => "Nieuw",
        CaseNames.Status.InProgress => "In behandeling",
        CaseNames.Status.Waiting => "Wacht",
        CaseNames.Status.Resolved => "Opgelost",
        CaseNames.Status.Closed => "Afgesloten",
        CaseNames.Status.Reopened => "Heropend",
        CaseNames.Status.Declined => "Doen we niet",
        CaseNames.Status.Withdrawn => "Ingetrokken",
        _ => status,
    };

    /// <summary>What happened, for a timeline.</summary>
    public static string Event(string kind) => kind switch
    {
        CaseNames.Events.Opened => "Gemeld",
        CaseNames.Events.Added => "Aangevuld",
        CaseNames.Events.Corrected => "Verbeterd",
        CaseNames.Events.Judged => "Oordeel van de bewoner",
        CaseNames.Events.Reply => "Antwoord",
        CaseNames.Events.Note => "Notitie",
        CaseNames.Events.Status => "Nieuwe status",
        CaseNames.Events.Claimed => "Overgenomen",
        CaseNames.Events.GivenBack => "Teruggegeven aan de bot",
        CaseNames.Events.Alert => "Spoed: collega's gewaarschuwd",
        _ => kind,
    };

    /// <summary>Why it is dangerous.</summary>
    public static string Danger(string danger) => danger switch
    {
        "emergency" => "Gevaar: 112 genoemd",
        "crisis" => "Crisis: hulplijn genoemd",
        "police" => "Politie genoemd",
        _ => danger,
    };

    /// <summary>How sure the place is.</summary>
    public static string Certainty(string? certainty) => certainty switch
    {
        "exact" => "zeker",
        "guess" => "waarschijnlijk",
        _ => "nog niet zeker",
    };
}
