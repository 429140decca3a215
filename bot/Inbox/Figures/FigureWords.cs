using System.Globalization;
using WijkBot.Cases.Figures;
using WijkBot.Ops.Costs;
using WijkBot.Pages;

namespace WijkBot.Inbox.Figures;

/// <summary>What figures are called, and what each of them counts, for who reads them without us.</summary>
public sealed class FigureWords(Words words)
{
    public const string Received = "Alle meldingen, vragen, ideeën en andere berichten waarvan in deze periode een zaak is gemaakt, ook als die later is ingetrokken of samengevoegd. De wijk is die van de plek. Is de plek niet bekend, dan staat het bij Wijk onbekend.";
    public const string Months = "Ontvangen in deze periode, naar de maand waarin het binnenkwam.";
    public const string Categories = "Ontvangen in deze periode, naar het onderwerp zoals het nu bij de melding staat.";
    public const string Types = "Ontvangen in deze periode, naar soort.";
    public const string Channels = "Ontvangen in deze periode, naar het kanaal waarop de bewoner schreef. Wat via de probeerpagina komt, is een proef.";

    public const string Answers =
        """
        Van alles wat in deze periode is ontvangen: wanneer hoorde de bewoner voor het eerst iets van een medewerker? Een antwoord van WijkBot telt niet. Op tijd is binnen de termijn die voor dit onderwerp geldt. Te laat is erna, of nog niets terwijl de termijn voorbij is. Loopt nog is nog niet beantwoord en nog op tijd. Zonder termijn is zonder afgesproken termijn, of klaar, ingetrokken of samengevoegd zonder antwoord. Helft binnen is de mediaan: de helft van de antwoorden kwam zo snel of sneller. 90 % binnen: negen van de tien antwoorden kwamen zo snel of sneller. Beide in werktijd: de openingstijden van de gemeente, zonder feestdagen en gesloten dagen.
        """;

    public const string Speed = "Van alles wat in deze periode is ontvangen: hoeveel werktijd er was tot het eerste antwoord van een medewerker. Een werkdag telt zoveel uur als de gemeente open is.";

    public const string Outcomes =
        """
        Hoe vaak wij in deze periode zeiden dat iets klaar is, en wat de bewoner daarvan vond. Is iets weer opengegaan en opnieuw klaar gemeld, dan telt het twee keer. Geen antwoord: de bewoner zei twee weken niets. Kan nog: die twee weken zijn nog niet om. Niet gevraagd: er was gevaar, of de bewoner had de melding zelf ingetrokken. Dan vragen wij niet of het is opgelost.
        """;

    public const string Again =
        """
        Weer open: meldingen die in deze periode weer open gingen. Tweede keer niet opgelost: meldingen waarvan de bewoner in deze periode voor de tweede keer zei dat het niet is opgelost. Over de termijn: meldingen die in deze periode over hun termijn gingen, voor het eerste antwoord of voor het werk, en daarom bij de teamleider zijn gemeld. Een melding kan in meer kolommen staan.
        """;

    public const string Afspraken =
        """
        Afspraken met bewoners waarvan de afgesproken dag in deze periode ligt. Op tijd nagekomen: dat is op die dag of ervoor gezegd. Later nagekomen: dat is na die dag gezegd. Dag voorbij, niets gezegd: niemand heeft gezegd wat ervan kwam. Loopt nog: de dag is vandaag of komt nog. Wat is verzet, telt bij de oude dag als verzet en bij de nieuwe dag opnieuw. Trok de bewoner zijn melding in, dan telt alleen de afspraak waarvan al was gezegd wat ervan kwam.
        """;

    /// <summary>How a month is kept as a key, read as words.</summary>
    public static string Month(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));

    public static string Type(string type) => CaseWords.Type(type);

    public string Category(string slug) => slug.Length == 0 ? "Zonder onderwerp" : words.Category(slug);

    public string Wijk(string code) => code == FigureNames.NoWijk ? "Wijk onbekend" : words.Wijk(code);

    public static string SpeedOf(string key) => key switch
    {
        FigureNames.NotYet => "Nog geen antwoord",
        FigureNames.Slower => $"Meer dan {FigureNames.SpeedHours[^1]} uur",
        _ => FigureNames.SpeedHours.Select(hours => $"{hours}").ToList().IndexOf(key) is > 0 and var at ? $"{FigureNames.SpeedHours[at - 1]} tot {key} uur" : $"Binnen {key} uur",
    };

    public static string Sms(CostsOptions costs) =>
        "Delen van berichten die in deze periode aan bewoners zijn verstuurd: een lange sms bestaat uit meer delen, en elk deel wordt betaald. De wijk is die van de melding waar het bericht bij hoort. Berichten aan telefoons van collega's tellen niet mee. "
        + (costs.SmsPerSegment is { } price
            ? $"Kosten sms is het aantal delen op het kanaal sms maal € {price.ToString("0.00##", CultureInfo.GetCultureInfo("nl-NL"))} per deel. WhatsApp kent andere prijzen en staat daar niet in."
            : "Wat een deel kost is niet ingesteld (Costs:SmsPerSegment). Daarom staan er geen kosten bij.");

    /// <summary>Why some numbers are not there.</summary>
    public static string HeldBack(int threshold) =>
        $"Kleine aantallen staan er niet, zodat niemand erin te herkennen is. \"< {threshold}\" betekent: minstens 1 en minder dan {threshold}. \"{FigureValue.Secret}\" betekent: niet getoond, want anders is een klein aantal uit te rekenen, of het zijn er te weinig om een tijd te noemen.";
}
