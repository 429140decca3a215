using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>The last sentence of every dialog that opens a case: who reads it, and when at the earliest. Nothing is promised that is not so.</summary>
internal static class Afronding
{
    public static Phrase Text(Scene scene, MunicipalityData municipality, Phrase thanks, PlaceValue? place, string? category) =>
        new Phrase("{dank} {wie} {wanneer}")
            .With("dank", thanks.With("nummer", scene.State.LastCase ?? scene.Facts.NextNumber))
            .With("wie", Who(scene.Who.For(place, category, scene.Facts.Now)))
            .With("wanneer", When(scene.Who.For(place, category, scene.Facts.Now), scene.Facts.Now, municipality));

    private static Phrase Who(Responsible responsible) => responsible switch
    {
        { ForCategory: true, Name: { } name } => new Phrase("Bij de gemeente leest {naam} het.").With("naam", name),
        { ForCategory: false, Away: not null, WijkName: { } wijk } => StandIn(responsible).With("wijk", wijk),
        { ForCategory: false, Name: not null, WijkName: { } wijk } => new Phrase("De wijkregisseur van de gemeente voor {wijk} leest het.").With("wijk", wijk),
        _ => "Het team wijken van de gemeente leest het.",
    };

    /// <summary>Why somebody is away is nobody's business; that somebody else helps is the resident's.</summary>
    private static Phrase StandIn(Responsible responsible) => responsible.Name is { } name
        ? new Phrase("De wijkregisseur van de gemeente voor {wijk} is er nu niet. Daarom helpt {naam} u.").With("naam", name)
        : "De wijkregisseur van de gemeente voor {wijk} is er nu niet. Het team wijken leest het.";

    /// <summary>The earliest honest moment: when it is open, and whoever has it works.</summary>
    public static Phrase When(Responsible who, DateTimeOffset now, MunicipalityData municipality)
    {
        if (who.AnswerBy is { } day)
            return new Phrase("U hoort uiterlijk {dag} van ons.").With("dag", day);
        var later = Leestijd.Later(who, now, municipality.Hours);
        if (later is null && municipality.Hours.IsOpen(now))
            return "U hoort van ons.";
        return (later ?? municipality.Hours.NextOpen(now)) is { } opens
            ? new Phrase("Dat kan vanaf {moment}. U hoort van ons.").With("moment", opens)
            : "U hoort van ons.";
    }
}
