using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A complaint about the municipality. One about the regisseur or a broken promise goes to somebody else.</summary>
public sealed class KlachtDialog(MunicipalityData municipality) : Dialog
{
    public override string Name => "klacht";
    public override IReadOnlyList<string> For => [Intents.Complaint];
    public override string? PhotoSlot => "foto";

    public override Phrase? Resuming(Scene scene) => "We gaan verder met uw klacht.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (meaning.Intent == Intents.Complaint && message.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 5)
            yield return ("wat", new TextValue(message.Text));
        if (meaning.CaseNumber is { } number)
            yield return ("nummer", new TextValue(number));
        if (meaning.Place is { } place)
            yield return ("waar", place);
    }

    public override IEnumerable<Step> Steps =>
    [
        Ask("wat", "Dat is vervelend. Wat is er gebeurd? U mag het in uw eigen woorden typen.", SlotKind.Text),
        Choose("over", _ => "Waar gaat uw klacht over?", _ =>
        [
            new Choice("regisseur", "De wijkregisseur") { Also = ["wijkregisseur", "regisseur"] },
            new Choice("afspraak", "Niet nagekomen") { Also = ["afspraak", "belofte", "melding"] },
            new Choice("anders", "Iets anders") { Also = ["anders", "overig"] },
        ]),
        Do("open", scene => new OpenCase(CaseType.Complaint)
        {
            Number = scene.Facts.NextNumber,
            Description = scene.Has("nummer") ? $"{scene.Text("wat")} ({scene.Text("nummer")})" : scene.Text("wat"),
            Place = scene.Get<PlaceValue>("waar"),
            ForTeamLeader = !scene.Chose("over", "anders"),
            Photos = scene.Photos("foto"),
        }),
        Tell("klaar", scene => new Phrase("Dank u wel dat u dit zegt. Uw klacht heeft nummer {nummer}. {wie} {wanneer}")
            .With("nummer", scene.State.LastCase ?? scene.Facts.NextNumber)
            .With("wie", scene.Chose("over", "anders")
                ? new Phrase("Een medewerker leest het.")
                : new Phrase("De teamleider leest het, niet de wijkregisseur zelf."))
            .With("wanneer", Afronding.When(scene.Facts.Now, municipality))),
    ];
}
