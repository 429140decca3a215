using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Dialogs;

/// <summary>The text says something, but not what it is for: asked instead of guessed, and the words are kept.</summary>
public sealed class KeuzeDialog : Dialog
{
    public override string Name => DialogBook.Known.Which;
    public override IReadOnlyList<string> For => [Intents.Other];
    public override string? PhotoSlot => "foto";
    public override bool Lasts => false;

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (message.Text.Length > 0)
            yield return ("wat", new TextValue(message.Text));
        if (meaning.Place is { } place)
            yield return ("waar", place);
        if (meaning.When is { } when)
            yield return ("wanneer", when);
    }

    public override IEnumerable<Step> Steps =>
    [
        Choose("keuze", _ => "Ik weet niet zeker wat u bedoelt. Wat wilt u doen?", Options).OrElse("Kies 1, 2 of 3. Of typ MENS voor een medewerker."),
        GoTo("bij", scene => Next(scene, DialogBook.Known.Add)).If(scene => scene.Chose("keuze", "bij")),
        GoTo("vraag", scene => Next(scene, "vraag")).If(scene => scene.Chose("keuze", "vraag")),
        GoTo("contact", scene => Next(scene, "contact")).If(scene => scene.Chose("keuze", "contact")),
        GoTo("melding", scene => Next(scene, "melding")),
    ];

    private static IReadOnlyList<Choice> Options(Scene scene) => scene.State.LastCase is null
        ?
        [
            new Choice("melding", "Iets melden") { Also = ["melden", "melding"] },
            new Choice("vraag", "Iets vragen") { Also = ["vragen", "vraag"] },
            new Choice("contact", "Iemand spreken") { Also = ["contact", "bellen", "praten"] },
        ]
        :
        [
            new Choice("bij", new Phrase("Hoort bij {nummer}").With("nummer", scene.State.LastCase)) { Also = ["hoort erbij", "aanvulling"] },
            new Choice("melding", "Iets nieuws melden") { Also = ["melden", "nieuwe melding", "melding"] },
            new Choice("vraag", "Iets vragen") { Also = ["vragen", "vraag"] },
        ];

    /// <summary>The next dialog knows what was said already.</summary>
    private static Frame Next(Scene scene, string dialog) =>
        new(dialog, scene.Frame.Slots.RemoveRange(scene.Frame.Slots.Keys.Where(slot => slot is "keuze" or "!keuze"))) { Order = scene.Frame.Order.Remove("keuze") };
}
