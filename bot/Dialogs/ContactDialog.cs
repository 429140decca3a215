using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>Somebody who is lonely, worried, or wants to be called. Heard, not categorised: no menu of kinds.</summary>
public sealed class ContactDialog(MunicipalityData municipality) : Dialog
{
    private const string NotSeen = "niet-gezien";

    public override string Name => "contact";
    public override IReadOnlyList<string> For => [Intents.Contact, Intents.Callback];

    public override Phrase? Resuming(Scene scene) => "U wilde iemand spreken.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (message.Text.Length > 0)
            yield return ("wat", new TextValue(message.Text));
        if (meaning.Unseen)
            yield return ("zorgen", new ChoiceValue(NotSeen));
        if (meaning.Intent == Intents.Callback)
            yield return ("bellen", new ChoiceValue("yes"));
        if (meaning.Place is { } place)
            yield return ("waar", place);
        // "al dagen niet gezien" tells no moment to be called
        if (meaning.Intent == Intents.Callback && meaning.When is { } when && Beltijd.IsOm(when, municipality.Local(message.ReceivedAt)))
            yield return ("wanneer", when);
    }

    public override IEnumerable<Step> Steps =>
    [
        Tell("raad", "Fijn dat u op een ander let. Is er nu gevaar, bel dan 112. Is er geen haast, bel dan de politie: 0900-8844.")
            .If(scene => scene.Chose("zorgen", NotSeen)),
        Ask("wat", "Waar wilt u over praten? Typ 0 als u dat liever niet zegt.", SlotKind.Text),
        Ask("bellen", scene => scene.Has("zorgen")
            ? "Wilt u dat iemand van de gemeente u belt?"
            : "Dank u dat u dit vertelt. Wilt u dat iemand van de gemeente u belt?", SlotKind.YesNo).Of([.. Questions.YesNo]),
        Ask("nummer", "Op welk nummer kunnen we u bellen?", SlotKind.Phone)
            .If(scene => scene.Chose("bellen", "yes") && !scene.Channel.HasPhoneNumber),
        Ask("wanneer", "Wanneer komt het u uit? Typ 0 als het niet uitmaakt.", SlotKind.When).If(scene => scene.Chose("bellen", "yes")),
        Ask("waar", "Om welke straat of wijk gaat het? Typ 0 als u dat liever niet zegt.", SlotKind.Place).If(scene => !scene.Chose("bellen", "yes")),
        Do("open", Case),
        Tell("klaar", scene => new Phrase("{wat} {wanneer} Het nummer is {nummer}.")
            .With("wat", scene.Chose("bellen", "yes") ? new Phrase("Iemand van de gemeente belt u.") : new Phrase("Iemand van de gemeente leest dit en schrijft u terug."))
            .With("wanneer", Afronding.When(scene.Facts.Now, municipality))
            .With("nummer", scene.State.LastCase ?? scene.Facts.NextNumber)),
    ];

    private static OpenCase Case(Scene scene) => new(scene.Chose("bellen", "yes") ? CaseType.Callback : CaseType.Contact)
    {
        Number = scene.Facts.NextNumber,
        Description = Description(scene),
        Place = scene.Get<PlaceValue>("waar"),
        When = scene.Get<WhenValue>("wanneer"),
        WantsPerson = true,
    };

    private static string Description(Scene scene)
    {
        var words = scene.Text("wat") is { Length: > 0 } told ? told : "Wil iemand spreken";
        return scene.Text("nummer") is { Length: > 0 } phone ? $"{words} ({phone})" : words;
    }
}
