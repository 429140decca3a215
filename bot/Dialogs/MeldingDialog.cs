using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A report: what, where, and only where the category needs it when and whether it is dangerous.</summary>
public sealed class MeldingDialog(MunicipalityData municipality, WijkNames wijken, IUnderstand understand) : Dialog
{
    private readonly Wiens wiens = new(municipality, wijken);
    private Hetzelfde Same => field ??= new Hetzelfde(municipality, IsDanger);

    public override string Name => "melding";
    public override IReadOnlyList<string> For => [Intents.Report];
    public override string? PhotoSlot => "foto";
    public override bool TellsAnonymity => true;
    public override string? CategorySlot => "soort";

    public override Phrase? Resuming(Scene scene) => scene.Has("wat")
        ? new Phrase("U was bezig met een melding: {wat}.").With("wat", Wat(scene))
        : "U was bezig met een melding.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (meaning.Categories.Count > 0 || meaning.Intent == Intents.Report && meaning.TellsWhat)
            yield return ("wat", new TextValue(message.Text));
        if (meaning.CategorySure && meaning.Categories.Count > 0)
            yield return ("soort", new ChoiceValue(meaning.Categories[0]));
        if (meaning.Also is { } also)
            yield return (OokDialog.Slot, also);
        if ((meaning.Place ?? meaning.AtHome) is { } place)
            yield return ("waar", place);
        if (meaning.When is { } when)
            yield return ("wanneer", when);
        if (meaning.Urgent)
            yield return ("gevaarlijk", new ChoiceValue("yes"));
    }

    public override IEnumerable<Step> Steps =>
    [
        Ask("wat", Vraag, SlotKind.Text)
            .Correctable("Wat er is", "soort", OokDialog.Slot).AlsoCalled("de melding", "het onderwerp", "de omschrijving", "wat er aan de hand is"),
        .. Waar.Steps(municipality, "Waar is het? Typ straat en huisnummer.", wijken, Waar.OrSendPin, inSummary: true),
        Ask("wanneer", "Wanneer is dat? Bijvoorbeeld: nu, gisteren of elke avond.", SlotKind.When)
            .If(scene => Inside(scene) && Soort(scene)?.AsksWhen == true).Correctable("Wanneer").AlsoCalled("de tijd", "de dag", "de datum"),
        Ask("gevaarlijk", "Kan iemand zich er nu aan verwonden?", SlotKind.YesNo).Of([.. Questions.YesNo])
            .If(scene => Inside(scene) && Soort(scene)?.AsksDanger == true),
        GoTo("nietbuiten", EldersDialog.After).If(scene => scene.Chose("buiten", "no")),
        .. Same.Steps.Select(step => step.If(Inside)),
        Do("ikook", Hetzelfde.Effect).If(IsSame),
        Tell("erbij", Hetzelfde.Done).If(IsSame),
        Confirm("klopt", Summary).OrPick("wijk", scene => Waar.Open(scene, wijken)).If(IsNew),
        Do("open", Case).If(IsNew),
        Tell("klaar", Done).If(IsNew),
        GoTo("partner", scene => PartnerDialog.After(scene, wiens.One(scene))).If(scene => IsNew(scene) && wiens.IsSaid(scene) && !IsDanger(scene)),
        GoTo("ook", OokDialog.After).If(scene => Inside(scene) && scene.Has(OokDialog.Slot)),
    ];

    private static Phrase Vraag(Scene scene) => (scene.Has("foto"), scene.Has("waar")) switch
    {
        (true, true) => "Dank u. Wat is er aan de hand?",
        (true, false) => "Dank u voor de foto. Wat is er aan de hand?",
        _ => "Wat is er aan de hand?",
    };

    private static bool Inside(Scene scene) => !scene.Chose("buiten", "no");

    private static bool IsSame(Scene scene) => Inside(scene) && Hetzelfde.Number(scene) is not null;

    private static bool IsNew(Scene scene) => Inside(scene) && !IsSame(scene);

    /// <summary>The number to call was told before everything else then; a partner must not come between.</summary>
    private bool IsDanger(Scene scene) => scene.Chose("gevaarlijk", "yes") || understand.Danger(scene.Text("wat")) != Danger.None;

    private Category? Soort(Scene scene) => municipality.Category(scene.Choice("soort"));

    /// <summary>The category where it is sure, else the resident's own words, shortened.</summary>
    private Phrase Wat(Scene scene) => Soort(scene) is { } category ? category.InSentence : Phrase.Verbatim(Kort.Van(scene.Text("wat")));

    private Phrase Summary(Scene scene) => (Waar.Open(scene, wijken).Count > 0
            ? new Phrase("Uw melding: {wat}{plaats}{tijd}. {erbij} In welke wijk is het?")
            : new Phrase("Uw melding: {wat}{plaats}{tijd}. {erbij} Klopt dit?"))
        .With("wat", Wat(scene))
        .With("plaats", Plaats(scene))
        .With("tijd", scene.Get<WhenValue>("wanneer") is { } when ? new Phrase(", {wanneer}").With("wanneer", when) : Phrase.Verbatim(""))
        .With("erbij", Extra(scene));

    private Phrase Plaats(Scene scene)
    {
        if (Waar.Best(scene) is not { } place)
            return Phrase.Verbatim("");
        // four digits tell little to whoever reads them back: they are called what they are, and the wijk that follows from them is asked in words
        var isDigits = place is { Street: null, HouseNumber: null, Postcode.Length: 4 };
        return wijken.Of(place.Wijk) is { } name
            ? new Phrase(isDigits ? ", postcode {waar}, wijk {wijk}" : ", {waar} ({wijk})").With("waar", place).With("wijk", name)
            : new Phrase(isDigits ? ", postcode {waar}" : ", {waar}").With("waar", place);
    }

    /// <summary>Photo and anonymity are offered here, never asked.</summary>
    private static Phrase Extra(Scene scene) => new Phrase("{foto}{naam}")
        .With("foto", Photo(scene))
        .With("naam", scene.State.Anonymous ? new Phrase("U meldt anoniem.") : new Phrase("Zonder naam kan ook: typ ANONIEM."));

    private static Phrase Photo(Scene scene)
    {
        if (scene.Has("foto"))
            return "Met uw foto. ";
        return scene.Channel.TakesMedia ? "Een foto mag erbij. " : Phrase.Verbatim("");
    }

    private OpenCase Case(Scene scene) => new(CaseType.Report)
    {
        Number = scene.Facts.NextNumber,
        Category = scene.Choice("soort"),
        Description = scene.Text("wat"),
        Place = Waar.Confirmed(scene, wijken),
        When = scene.Get<WhenValue>("wanneer"),
        Urgent = scene.Chose("gevaarlijk", "yes"),
        Anonymous = scene.State.Anonymous,
        Photos = scene.Photos("foto"),
        Partner = wiens.One(scene)?.Id,
    };

    private Phrase Done(Scene scene) => Afronding.Text(scene, municipality, "Dank u wel. Dit is melding {nummer}.", Waar.Best(scene), scene.Choice("soort"));
}
