using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>Somebody who is lonely, worried, or wants to be called. Heard, not categorised: no menu of kinds.</summary>
public sealed class ContactDialog(MunicipalityData municipality, IUnderstand understand) : Dialog
{
    private const string NotSeen = "niet-gezien";

    /// <summary>What the reader makes of "op dit nummer".</summary>
    private const string Zelfde = "same";

    private const int WordsOfANumber = 6;

    /// <summary>Slots, what was told last first; those of all words in their order.</summary>
    private static readonly string[] Nummers = ["nummer-getypt", "nummer"];
    private static readonly string[] Momenten = ["wanneer-alsnog", "wanneer"];
    private static readonly string[] Belwoorden = ["belwoorden-alsnog", "belwoorden"];
    private static readonly string[] Gezegd = ["wat", "woorden", "belwoorden", "belwoorden-alsnog"];

    public override string Name => "contact";
    public override IReadOnlyList<string> For => [Intents.Contact, Intents.Callback];

    public override Phrase? Resuming(Scene scene) => "U wilde iemand spreken.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (message.Text.Length > 0)
            yield return ("wat", new TextValue(message.Text));
        if (meaning.Unseen)
            yield return ("zorgen", new ChoiceValue(NotSeen));
        // a number as the answer to "zullen we u bellen?" is a yes
        if (meaning.Intent == Intents.Callback || meaning.Phone is not null && WordCount.Of(message.Text) <= WordsOfANumber)
            yield return ("bellen", new ChoiceValue("yes"));
        if (meaning.Phone is { } phone)
            yield return ("nummer", new TextValue(phone));
        if (meaning.Place is { } place)
            yield return ("waar", place);
        // "al dagen niet gezien" tells no moment to be called
        if (meaning is { Intent: Intents.Callback or Intents.Other, When: { } when } && Beltijd.IsOm(when, municipality.Local(message.ReceivedAt)))
            yield return ("wanneer", when);
    }

    public override IEnumerable<Step> Steps =>
    [
        Tell("raad", "Fijn dat u op een ander let. Is er nu gevaar, bel dan 112. Is er geen haast, bel dan de politie: 0900-8844.")
            .If(scene => scene.Chose("zorgen", NotSeen)),
        Ask("wat", "Waar wilt u over praten? Typ 0 als u dat liever niet zegt.", SlotKind.Text),
        Ask("bellen", scene => scene.Has("zorgen")
            ? "Wilt u dat iemand van de gemeente u belt?"
            : "Dank u dat u dit vertelt. Wilt u dat iemand van de gemeente u belt?", SlotKind.YesNo).Of([.. Questions.YesNo]).InOwnWords("woorden"),
        // opened before anything more is asked: who stops answering here is called all the same
        Do("plaats", Plaats).If(scene => WilBellen(scene) && scene.Get<PlaceValue>("waar") is not null),
        Do("belverzoek", Case).If(WilBellen),
        Ask("nummer", scene => scene.State.Anonymous
            ? "U blijft anoniem. Om te bellen is wel een nummer nodig: wie u belt, leest het. Typ het, of 0 voor een bericht."
            : "Op welk nummer kunnen we u bellen?", SlotKind.Phone).If(scene => WilBellen(scene) && ZienGeenNummer(scene)),
        Ask("nummer-getypt", "Dat nummer zien we niet. Typ het hier, of 0 als u liever bericht krijgt.", SlotKind.Phone)
            .If(scene => WilBellen(scene) && ZienGeenNummer(scene) && scene.Text("nummer") == Zelfde),
        // and whatever is told from here on is sent at once, for the same reason
        Do("belnummer", Aangevuld).If(scene => WilBellen(scene) && IsGevraagd(scene, Nummers)),
        Ask("wanneer", "Wanneer komt het u uit? Typ 0 als het niet uitmaakt.", SlotKind.When).Ahead().If(Belt).InOwnWords("belwoorden"),
        Do("belmoment", Aangevuld).If(scene => WilBellen(scene) && scene.Has("belwoorden")),
        Ask("wanneer-alsnog", "Dank u. Wanneer komt het u uit? Typ 0 als het niet uitmaakt.", SlotKind.When).Ahead()
            .If(scene => Belt(scene) && scene.Get<TextValue>("wanneer") is { } told && understand.CallTime(told.Text) == CallTime.NoTime).InOwnWords("belwoorden-alsnog"),
        Ask("waar", "Om welke straat of wijk gaat het? Typ 0 als u dat liever niet zegt.", SlotKind.Place).If(scene => !WilBellen(scene)).InOwnWords("plaatswoorden"),
        Do("open", Case).If(scene => scene.Opened is null),
        Do("aanvul", Aangevuld).If(scene => WilBellen(scene) && scene.Has("belwoorden-alsnog")),
        Tell("klaar", scene => new Phrase("{wat} {wanneer} Het nummer is {nummer}.")
            .With("wat", Belt(scene) ? new Phrase("Iemand van de gemeente belt u.") : new Phrase("Iemand van de gemeente leest dit en schrijft u terug."))
            .With("wanneer", Belt(scene) ? Belofte(scene) : Wanneer(scene))
            .With("nummer", scene.Opened ?? scene.Facts.NextNumber)),
    ];

    private static bool WilBellen(Scene scene) => scene.Chose("bellen", "yes");

    /// <summary>Not known to us, or hidden from whoever would call.</summary>
    private static bool ZienGeenNummer(Scene scene) => !scene.Channel.HasPhoneNumber || scene.State.Anonymous;

    /// <summary>To be called, and there is a number to call.</summary>
    private bool Belt(Scene scene) => WilBellen(scene) && !IsTochNiet(scene) && (!ZienGeenNummer(scene) || Nummer(scene) is not null);

    private bool IsTochNiet(Scene scene) =>
        Momenten.Any(slot => scene.Get<TextValue>(slot) is { } told && understand.CallTime(told.Text) == CallTime.NotAnymore);

    /// <summary>The number that was told; null when none was.</summary>
    private static string? Nummer(Scene scene) =>
        Nummers.Select(scene.Text).FirstOrDefault(number => number.Length > 0 && number != Zelfde);

    private static OpenCase Case(Scene scene) => new(WilBellen(scene) ? CaseType.Callback : CaseType.Contact)
    {
        Number = scene.Facts.NextNumber,
        Description = Description(scene),
        Place = scene.Get<PlaceValue>("waar"),
        When = Moment(scene),
        WantsPerson = true,
    };

    /// <summary>Known before the case is opened, it goes with it; told later, it is sent behind it: whose wijk it is may hang on it.</summary>
    private static CorrectCase? Plaats(Scene scene) => scene.Opened is { } number ? new CorrectCase(number, scene.Get<PlaceValue>("waar"), null) : null;

    private static bool IsGevraagd(Scene scene, string[] slots) => scene.Frame.Replied.Exists(slots.Contains);

    private static CorrectCase Aangevuld(Scene scene) => new(scene.Opened!, null, Description(scene)) { When = Moment(scene) };

    private static WhenValue? Moment(Scene scene) =>
        scene.Get<WhenValue>("wanneer-alsnog") ?? scene.Get<WhenValue>("wanneer");

    /// <summary>All he said, in his words, and the number to call.</summary>
    private static string Description(Scene scene)
    {
        var told = Gezegd.Select(scene.Text).Where(words => words.Length > 0).Distinct().ToList();
        var words = told.Count > 0 ? Kort.Samen(told) : "Wil iemand spreken";
        return (WilBellen(scene), Nummer(scene)) switch
        {
            (true, { } number) => $"{words} (bellen op {number})",
            (true, null) when ZienGeenNummer(scene) && scene.Has("nummer") => $"{words} (liever bericht)",
            _ => words,
        };
    }

    private Phrase Wanneer(Scene scene) =>
        Afronding.When(scene.Who.For(scene.Get<PlaceValue>("waar"), null, scene.Facts.Now), scene.Facts.Now, municipality);

    /// <summary>What he chose, in his words: no earlier moment is named, unless it would be before anybody can call.</summary>
    private Phrase Belofte(Scene scene)
    {
        var chosen = Belwoorden.Select(scene.Text).FirstOrDefault(words => words.Length > 0 && understand.CallTime(words) is CallTime.Wish) ?? Moment(scene)?.Text;
        var tooEarly = Moment(scene) is { } moment && Beltijd.Einde(moment) is { } end
            && !municipality.Hours.IsOpen(scene.Facts.Now) && municipality.Hours.NextOpen(scene.Facts.Now) is { } opens && end <= opens;
        return chosen is null || tooEarly ? Wanneer(scene) : new Phrase("Uw wens: {wens}.").With("wens", Phrase.Verbatim(Kort.Van(chosen)));
    }
}
