using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>An idea or an initiative for the wijk.</summary>
public sealed class IdeeDialog(MunicipalityData municipality, WijkNames wijken) : Dialog
{
    public override string Name => "idee";
    public override IReadOnlyList<string> For => [Intents.Idea];
    public override string? PhotoSlot => "foto";

    public override Phrase? Resuming(Scene scene) => "We gaan verder met uw idee.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        // "ik heb een idee" alone is not yet the idea
        if (meaning.Intent == Intents.Idea && (meaning.Announced ?? Kort.WatMeerZegt(message.Text)) is { } idea)
            yield return ("wat", new TextValue(idea));
        if (meaning.Place is { } place)
            yield return ("waar", place);
    }

    public override IEnumerable<Step> Steps =>
    [
        Ask("wat", "Wat leuk dat u meedenkt. Wat is uw idee?", SlotKind.Text).Correctable("Het idee"),
        .. Waar.Steps(municipality, "Voor welke straat of wijk is het?", wijken),
        Confirm("klopt", scene => new Phrase("Uw idee: {wat}. Zal ik het doorgeven?").With("wat", Phrase.Verbatim(Kort.Van(scene.Text("wat"))))),
        Do("open", scene => new OpenCase(CaseType.Idea)
        {
            Number = scene.Facts.NextNumber,
            Description = scene.Text("wat"),
            Place = Waar.Best(scene),
            Photos = scene.Photos("foto"),
        }),
        Tell("klaar", scene => Afronding.Text(scene, municipality, "Dank u wel voor uw idee. Het nummer is {nummer}.", Waar.Best(scene), null)),
    ];
}
