using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Pages;

/// <summary>As what a message can be read, and the page's words for what is understood.</summary>
internal static class UnderstoodKinds
{
    public const string First = "first";

    /// <summary>The notation of <c>understand answers</c>, with the words of the page.</summary>
    public static readonly IReadOnlyList<(string Kind, string Name)> All =
    [
        (First, "een eerste bericht"), ("yesno", "een antwoord: ja of nee"), ("choice", "een antwoord: keuze uit opties"), ("place", "een antwoord: waar"),
        ("when", "een antwoord: wanneer"), ("number", "een antwoord: een getal"), ("phone", "een antwoord: telefoonnummer"), ("name", "een antwoord: naam"),
        ("casenumber", "een antwoord: meldingsnummer"), ("photo", "een antwoord: foto"),
    ];

    /// <summary>What words can decide, the one that matters most first.</summary>
    public static readonly IReadOnlyList<(string Decision, string Name)> Decisions =
    [
        ("danger", "Gevaar"), ("place", "Plaats"), ("when", "Wanneer"), ("category", "Soort"), ("intent", "Bedoeling"), ("urgent", "Haast"), ("language", "Taal"),
    ];

    public static string NameOf(string decision) => Decisions.First(each => each.Decision == decision).Name;

    public static string Intent(string intent) => intent switch
    {
        "report" => "melding",
        "question" => "vraag",
        "idea" => "idee",
        "complaint" => "klacht",
        "contact" => "contact",
        "callback" => "wil gebeld worden",
        "status" => "hoe staat het met mijn melding",
        "regisseur" => "wie is de wijkregisseur",
        "emergency" => "nood",
        "crisis" => "crisis",
        "human" => "wil een mens",
        "language" => "andere taal",
        "stop" => "stoppen",
        "greeting" => "groet",
        "thanks" => "dank",
        _ => "iets anders",
    };

    public static string Language(string language) => language switch
    {
        "nl" => "Nederlands",
        "en" => "Engels",
        "de" => "Duits",
        "tr" => "Turks",
        "pl" => "Pools",
        "ar" => "Arabisch",
        _ => language,
    };

    public static string OfDanger(Danger danger) => danger switch
    {
        Danger.Emergency => "acuut: 112",
        Danger.Crisis => "gedachten aan zelfdoding: 113",
        Danger.Violence => "geweld thuis of een kind in nood: Veilig Thuis",
        Danger.Child => "een kind schrijft: Kindertelefoon",
        Danger.Utility => "geen stroom of gas: 0800-9009",
        Danger.Police => "politie, geen haast: 0900-8844",
        _ => "nee",
    };

    public static string Certainty(PlaceCertainty certainty) => certainty switch
    {
        PlaceCertainty.Exact => "zeker",
        PlaceCertainty.Guess => "vermoeden, wordt nagevraagd",
        PlaceCertainty.Ambiguous => "meer dan één wijk kan",
        PlaceCertainty.Outside => "buiten de gemeente",
        _ => "wijk onbekend",
    };
}
