using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>After a case is resolved the resident says whether that is so. "Nee" reopens it at once; his words follow.</summary>
public sealed class OpgelostDialog : Dialog
{
    public override string Name => DialogBook.Known.Solved;

    public override Phrase? Resuming(Scene scene) => null;

    public override IEnumerable<Step> Steps =>
    [
        Choose("opgelost", scene => new Phrase("Is melding {nummer} opgelost?").With("nummer", scene.Text("nummer")), _ =>
        [
            new Choice("ja", "Ja") { Also = ["ja", "opgelost", "yes"] },
            new Choice("deels", "Deels") { Also = ["deels", "een beetje", "half", "partly"] },
            new Choice("nee", "Nee") { Also = ["nee", "niet", "nog niet", "no"] },
        ]),
        Do("oordeel", scene => new JudgeCase(scene.Text("nummer"), VerdictOf(scene), "")),
        Tell("fijn", "Fijn om te horen. Dank u wel!").If(scene => scene.Chose("opgelost", "ja")),
        Ask("wat", scene => scene.Chose("opgelost", "nee")
            ? "Dat is jammer. Uw melding is weer open. Wat is er nog niet goed?"
            : "Dank u. Wat is er nog niet goed?", SlotKind.Text).If(scene => !scene.Chose("opgelost", "ja")),
        Do("woorden", scene => new AddToCase(scene.Text("nummer"), scene.Text("wat"), [])).If(scene => scene.Has("wat")),
        Tell("klaar", "Dank u. De wijkregisseur van de gemeente leest het.").If(scene => scene.Has("wat")),
    ];

    private static Verdict VerdictOf(Scene scene) => scene.Choice("opgelost") switch
    {
        "ja" => Verdict.Yes,
        "deels" => Verdict.Partly,
        _ => Verdict.No,
    };
}
