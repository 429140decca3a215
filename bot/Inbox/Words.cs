using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Pages;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>How colleagues read what is kept under fixed names.</summary>
public sealed class Words(WijkenInUse wijken, MunicipalityData municipality, TimeProvider time)
{
    /// <summary>A moment in the municipality's time: <c>vandaag 15:04</c>.</summary>
    public string Moment(DateTimeOffset at) => DutchMoment.Of(municipality.Local(at), municipality.Local(time.GetUtcNow()));

    /// <summary>Until when a case is left alone: <c>tot maandag 30 november 09:00</c>.</summary>
    public string Until(DateTimeOffset until) => until == Snoozing.UntilResident
        ? "tot de bewoner schrijft"
        : $"tot {municipality.Local(until).ToString("dddd d MMMM HH:mm", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))}";

    /// <summary>Who did something.</summary>
    public string Person(string by) => by switch
    {
        CaseNames.Resident => "Bewoner",
        CaseNames.Bot => "WijkBot",
        CaseNames.Team => wijken.Roster.Team.Name,
        _ => wijken.Roster.ById(by)?.Name ?? by,
    };

    /// <summary>Which of the reporters this is; of who stays unknown no more than that.</summary>
    public static string Reporter(Reporters reporters, Reporter reporter)
    {
        var which = Ordinal(reporters, reporter.Conversation);
        return reporter.Anonymous ? $"{which} (anoniem)" : $"{which} (via {Channel(reporter.Channel)})";
    }

    /// <summary>Who said something, or to whom it was said, where there are several: <c>Melder 2</c>.</summary>
    /// <param name="conversation">Null for who reported it first.</param>
    public static string Ordinal(Reporters reporters, Guid? conversation)
    {
        var at = conversation is null ? 0 : reporters.All.ToList().FindIndex(one => one.Conversation == conversation);
        return at < 0 ? "Een melder" : $"Melder {at + 1}";
    }

    /// <summary>Who sent a photo and when; also what it is called for who does not see it.</summary>
    public string Photo(CasePhotoRow photo) =>
        $"Foto van {(photo.By is { } by ? Person(by) : $"de bewoner, via {Channel(photo.Channel)}")}, {Moment(photo.AddedAt)}";

    /// <summary>Where a pin lies, to be read and not to be pressed.</summary>
    public string Pin(Location pin) => PinWords.Of(pin, wijken.Areas);

    public string Wijk(string? code) => wijken.Areas.Wijk(code)?.Name ?? "wijk onbekend";

    public string Buurt(string? code) => wijken.Areas.Buurt(code)?.Name ?? "";

    public string Category(string? slug) => municipality.Category(slug)?.Name ?? slug ?? "";

    public static string Channel(string channel) => channel switch
    {
        "sms" => "sms",
        "whatsapp" => "WhatsApp",
        "chat" => "chat",
        "probeer-sms" => "probeerpagina (sms)",
        "probeer-whatsapp" => "probeerpagina (WhatsApp)",
        _ => channel,
    };

    /// <summary>The language in which the resident writes.</summary>
    public static string Language(string tag) => KnownLanguage.Of(tag)?.DutchName ?? tag;

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
        "30003" or "30005" => "het nummer is niet bereikbaar of bestaat niet",
        "30006" => "dit nummer kan geen sms ontvangen",
        null or "" => "reden onbekend",
        _ => $"code {code}",
    };
}
