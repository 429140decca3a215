using System.Globalization;
using WijkBot.Cases;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>How colleagues read what is kept under fixed names.</summary>
public sealed class Words(Roster roster, AreaBook areas, MunicipalityData municipality)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A moment in local time: <c>22 november 15:04</c>,.</summary>
    public string Moment(DateTimeOffset at) => municipality.Local(at).ToString("d MMMM yyyy, HH:mm", Dutch);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Who did something.</summary>
    public string Person(string by) => by switch
    {
        CaseNames.Resident => "Bewoner",
        CaseNames.Bot => "WijkBot",
        CaseNames.Team => roster.Team.Name,
        _ => roster.ById(by)?.Name ?? by,
    };

    /// <summary>Where a pin lies, to be read and not to be pressed.</summary>
    public string Pin(Location pin) => PinWords.Of(pin, areas);

    public string Wijk(string? code) => areas.Wijk(code)?.Name ?? "wijk onbekend";

    public string Buurt(string? code) => areas.Buurt(code)?.Name ?? "";

    public string Category(string? slug) => municipality.Category(slug)?.Name ?? slug ?? "";

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

    public static string Channel(string channel) => channel switch
    {
        "sms" => "sms",
        "whatsapp" => "WhatsApp",
        "chat" => "chat",
        "probeer-sms" => "probeerpagina (sms)",
        "probeer-whatsapp" => "probeerpagina (WhatsApp)",
        _ => channel,
    };

    public static string Danger(string danger) => danger switch
    {
        "emergency" => "Gevaar",
        "crisis" => "Crisis",
        _ => "Politie",
    };

    public static string Certainty(string? certainty) => certainty switch
    {
        "exact" => "",
        "guess" => "vermoedelijk",
        _ => "plaats niet zeker",
    };

    public static string Delivery(DeliveryTruth delivery) => delivery.State switch
    {
        "queued" => "staat klaar om te versturen",
        "sending" => "wordt verstuurd",
        "accepted" or "sent" => "verstuurd",
        "delivered" => "bezorgd",
        "read" => "gelezen",
        _ => $"niet aangekomen: {Failure(delivery.ErrorCode)}",
    };

    private static string Failure(string? code) => code switch
    {
        "opted_out" or "21610" => "de bewoner heeft STOP gestuurd",
        "channel_off" => "dit kanaal staat uit",
        "63016" => "op WhatsApp mag dit pas weer als de bewoner schrijft",
        null or "" => "reden onbekend",
        _ => $"code {code}",
    };

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
        CaseNames.Events.Alert => "waarschuwde collega's",
        _ => entry.Kind,
    };
}
