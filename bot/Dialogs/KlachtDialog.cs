using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A complaint about the municipality. One about the regisseur or a broken promise goes to somebody else.</summary>
public sealed class KlachtDialog(MunicipalityData municipality) : Dialog
{
    private const string Other = "anders";

    public override string Name => "klacht";
    public override IReadOnlyList<string> For => [Intents.Complaint];
    public override string? PhotoSlot => "foto";

    public override Phrase? Resuming(Scene scene) => "We gaan verder met uw klacht.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        var told = meaning.Intent == Intents.Complaint ? meaning.Announced ?? Kort.WatMeerZegt(message.Text) : null;
        if (told is not null)
            yield return ("wat", new TextValue(told));
        // who begins with what happened, has said what it is about
        if ((About(meaning) ?? (told is null ? null : Other)) is { } about)
            yield return ("over", new ChoiceValue(about));
        if (meaning.Place is { } place)
            yield return ("waar", place);
    }

    /// <summary>Null when the words do not say it: then it is asked.</summary>
    private static string? About(Meaning meaning) => meaning.Grievance switch
    {
        Grievance.Promise => "afspraak",
        Grievance.Person => "regisseur",
        _ => null,
    };

    private static Responsible Reader(Scene scene) => scene.Chose("over", Other)
        ? scene.Who.For(scene.Get<PlaceValue>("waar"), null, scene.Facts.Now)
        : scene.Who.ForComplaint(scene.Get<PlaceValue>("waar"), scene.Facts.Now);

    private static Phrase Leader(Responsible leader) => leader is { Name: not null, Away: null }
        ? "De teamleider leest het, niet de wijkregisseur zelf."
        : new Phrase("De teamleider is er nu niet. Daarom leest {naam} het.").With("naam", leader.Helper);

    public override IEnumerable<Step> Steps =>
    [
        Ask("wat", "Dat is vervelend. Wat is er gebeurd? Typ het in uw eigen woorden.", SlotKind.Text),
        Choose("over", _ => "Waar gaat uw klacht over?", _ =>
        [
            new Choice("regisseur", "De wijkregisseur") { Also = ["wijkregisseur", "regisseur"] },
            new Choice("afspraak", "Niet nagekomen") { Also = ["afspraak", "belofte", "melding"] },
            new Choice(Other, "Iets anders") { Also = ["anders", "overig"] },
        ]),
        Do("open", scene => new OpenCase(CaseType.Complaint)
        {
            Number = scene.Facts.NextNumber,
            Description = scene.Text("wat"),
            Place = scene.Get<PlaceValue>("waar"),
            ForTeamLeader = !scene.Chose("over", Other),
            Photos = scene.Photos("foto"),
        }),
        Tell("klaar", scene => new Phrase("Dank u wel dat u dit zegt. Uw klacht heeft nummer {nummer}. {wie} {wanneer}")
            .With("nummer", scene.State.LastCase ?? scene.Facts.NextNumber)
            .With("wie", scene.Chose("over", Other)
                ? new Phrase("Een medewerker leest het.")
                : Leader(Reader(scene)))
            .With("wanneer", Afronding.When(Reader(scene), scene.Facts.Now, municipality))),
    ];
}
