using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A question: answered from the municipality's own list when sure, else it goes to a person.</summary>
public sealed class VraagDialog(MunicipalityData municipality) : Dialog
{
    public override string Name => "vraag";
    public override IReadOnlyList<string> For => [Intents.Question];

    public override Phrase? Resuming(Scene scene) => "We gaan verder met uw vraag.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (meaning.Intent == Intents.Question || meaning.KnownQuestion is not null)
            yield return ("wat", new TextValue(message.Text));
        if (meaning.KnownQuestion is { } known)
            yield return ("bekend", new ChoiceValue(known));
        if (meaning is { KnownQuestion: not null, Also: { } also })
            yield return (OokDialog.Slot, also);
        if (meaning.Place is { } place)
            yield return ("waar", place);
    }

    public override IEnumerable<Step> Steps =>
    [
        Ask("wat", "Wat is uw vraag?", SlotKind.Text),
        Tell("antwoord", scene => Known(scene)!.Answer).If(scene => Known(scene) is not null),
        // what was reported beside the question comes before whether the answer helps: who is silent then has not told it in vain
        GoTo("ook", OokDialog.After).If(scene => Known(scene) is not null && scene.Has(OokDialog.Slot)),
        Choose("helpt", _ => "Helpt dit?", _ => Questions.YesNo).If(scene => Known(scene) is not null),
        Tell("fijn", "Fijn. Heeft u nog iets? Typ het gerust.").If(scene => scene.Chose("helpt", "yes")),
        Ask("waar", "Dan stuur ik uw vraag door. Om welke straat of wijk gaat het? Typ 0 als dat niet uitmaakt.", SlotKind.Place).MayBeLeft().If(GoesToPerson),
        Do("open", Case).If(GoesToPerson),
        Tell("klaar", Done).If(GoesToPerson),
    ];

    private KnownQuestion? Known(Scene scene) => municipality.Questions.FirstOrDefault(question => question.Id == scene.Choice("bekend"));

    private static bool GoesToPerson(Scene scene) => !scene.Chose("helpt", "yes");

    private static OpenCase Case(Scene scene) => new(CaseType.Question)
    {
        Number = scene.Facts.NextNumber,
        Description = scene.Text("wat"),
        Place = scene.Get<PlaceValue>("waar"),
    };

    private Phrase Done(Scene scene) => Afronding.Text(scene, municipality, "Dank u wel. Uw vraag heeft nummer {nummer}.", scene.Get<PlaceValue>("waar"), null);
}
