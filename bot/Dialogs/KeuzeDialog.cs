using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Dialogs;

/// <summary>The text says something, but not what it is for: asked instead of guessed, and the words are kept.</summary>
public sealed class KeuzeDialog : Dialog
{
    /// <summary>Belongs to what a person wrote about, when something else has been spoken of since.</summary>
    private const string ToPerson = "bij-persoon";

    public override string Name => DialogBook.Known.Which;
    public override IReadOnlyList<string> For => [Intents.Other];
    public override string? PhotoSlot => "foto";
    public override string? GatherSlot => "wat";
    public override bool Lasts => false;

    public override Phrase? Resuming(Scene scene) =>
        scene.Text("wat") is { Length: > 0 } words ? new Phrase("U schreef: {wat}.").With("wat", Phrase.Verbatim(Kort.Van(words))) : null;

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (message.Text.Length > 0 && !meaning.OnlyPlace)
            yield return ("wat", new TextValue(message.Text));
        if (meaning.CategorySure && meaning.Categories.Count > 0)
            yield return ("soort", new ChoiceValue(meaning.Categories[0]));
        if (meaning.Place is { } place)
            yield return ("waar", place);
        if (meaning.When is { } when)
            yield return ("wanneer", when);
    }

    public override IEnumerable<Step> Steps =>
    [
        Choose("keuze", _ => "Ik weet niet zeker wat u bedoelt. Wat wilt u doen?", Options).OrElse("Kies 1, 2 of 3. Of typ MENS voor een medewerker."),
        GoTo("bij", scene => Next(scene, DialogBook.Known.Add)).If(scene => scene.Chose("keuze", "bij")),
        GoTo(ToPerson, scene => About(Next(scene, DialogBook.Known.Add), scene.State.PersonSpoke!.Number)).If(scene => scene.Chose("keuze", ToPerson)),
        GoTo("vraag", scene => Next(scene, "vraag")).If(scene => scene.Chose("keuze", "vraag")),
        // none of these: a person asks further
        GoTo("contact", scene => Next(scene, "contact")).If(scene => scene.Choice("keuze") is "contact" or null),
        GoTo("melding", scene => Next(scene, "melding")),
    ];

    private static IReadOnlyList<Choice> Options(Scene scene) => scene.State switch
    {
        { LastCase: null } =>
        [
            new Choice("melding", "Iets melden") { Also = ["melden", "melding"] },
            new Choice("vraag", "Iets vragen") { Also = ["vragen", "vraag"] },
            new Choice("contact", "Iemand spreken") { Also = ["contact", "bellen", "praten"] },
        ],
        { LastCase: { } last, PersonSpoke: { Done: false } spoke } when spoke.Number != last && spoke.StillCounts(scene.Facts.Now) =>
        [
            new Choice(ToPerson, new Phrase("Antwoord op {nummer}").With("nummer", spoke.Number)) { Also = ["antwoord", spoke.Number] },
            new Choice("bij", Belongs(last)) { Also = ["hoort erbij", "aanvulling"] },
            New,
        ],
        { LastCase: { } last } =>
        [
            new Choice("bij", Belongs(last)) { Also = ["hoort erbij", "aanvulling"] },
            New,
            new Choice("vraag", "Iets vragen") { Also = ["vragen", "vraag"] },
        ],
    };

    private static Choice New => new("melding", "Iets nieuws melden") { Also = ["melden", "nieuwe melding", "melding"] };

    private static Phrase Belongs(string number) => new Phrase("Hoort bij {nummer}").With("nummer", number);

    private static Frame About(Frame frame, string number) => frame with { Slots = frame.Slots.SetItem("nummer", new TextValue(number)) };

    /// <summary>The next dialog knows what was said already.</summary>
    private static Frame Next(Scene scene, string dialog) =>
        new(dialog, scene.Frame.Slots.RemoveRange(scene.Frame.Slots.Keys.Where(slot => slot is "keuze" or "!keuze"))) { Order = scene.Frame.Order.Remove("keuze") };
}
