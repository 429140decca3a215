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
        ]).WithWordsIn("wat"),
        Do("oordeel", scene => new JudgeCase(scene.Text("nummer"), VerdictOf(scene), scene.Text("wat"))),
        Tell("fijn", "Fijn om te horen. Dank u wel!").If(scene => scene.Chose("opgelost", "ja")),
        Ask("wat", scene => scene.Chose("opgelost", "nee")
            ? "Dat is jammer. Uw melding is weer open. Wat is er nog niet goed?"
            : "Dank u. Wat is er nog niet goed?", SlotKind.Text).If(scene => !scene.Chose("opgelost", "ja")),
        Do("woorden", scene => new AddToCase(scene.Text("nummer"), scene.Text("wat"), [])).If(WasAskedForWords),
        Tell("klaar", scene => WasAskedForWords(scene) || !scene.Chose("opgelost", "nee")
            ? "Dank u. De wijkregisseur van de gemeente leest het."
            : "Dat is jammer. Uw melding is weer open. De wijkregisseur van de gemeente leest wat u schrijft.")
            .If(scene => !scene.Chose("opgelost", "ja")),
    ];

    /// <summary>Words that came along with the answer are not asked for: they are part of the judgement.</summary>
    private static bool WasAskedForWords(Scene scene) => scene.Frame.Order.Contains("wat");

    private static Verdict VerdictOf(Scene scene) => scene.Choice("opgelost") switch
    {
        "ja" => Verdict.Yes,
        "deels" => Verdict.Partly,
        _ => Verdict.No,
    };
}
