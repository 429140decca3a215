using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>What one can do here, for who only says hello.</summary>
public sealed class MenuDialog : Dialog
{
    public override string Name => DialogBook.Known.Menu;
    public override bool Lasts => false;
    public override IReadOnlyList<string> For => [Intents.Greeting];

    public override IEnumerable<Step> Steps =>
    [
        Choose("keuze", _ => "Waarmee kan ik u helpen? Typ het in uw eigen woorden, of kies:", _ =>
        [
            new Choice("melding", "Iets melden") { Also = ["melden", "melding"] },
            new Choice("vraag", "Iets vragen") { Also = ["vragen", "vraag"] },
            new Choice("meldingen", "Mijn meldingen") { Also = ["mijn melding", "hoe staat het"] },
        ]),
        GoTo("verder", scene => new Frame(scene.Choice("keuze") ?? "melding", Frame.NoSlots)),
    ];
}
