using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>After a case is resolved the resident says whether that is so. "Nee" reopens it at once; his words follow.</summary>
public sealed class OpgelostDialog : Dialog
{
    public override string Name => DialogBook.Known.Solved;
    public override string? PhotoSlot => SolvedQuestion.Photo;
    public override bool NeedsCases => true;

    public override Phrase? Resuming(Scene scene) => null;

    public override IEnumerable<Step> Steps =>
    [
        new Ask(SolvedQuestion.Answer, scene => new Phrase("Is melding {nummer} opgelost?").With("nummer", Number(scene)), SlotKind.Verdict)
            .Of(
                new Choice(SolvedQuestion.Yes, "Ja") { Also = ["ja", "opgelost", "yes"] },
                new Choice(SolvedQuestion.Partly, "Deels") { Also = ["deels", "een beetje", "half", "partly"] },
                new Choice(SolvedQuestion.No, "Nee") { Also = ["nee", "niet", "nog niet", "no"] })
            .WithWordsIn(SolvedQuestion.Words),
        Do("oordeel", scene => new JudgeCase(Number(scene), VerdictOf(scene), scene.Text(SolvedQuestion.Words))),
        Tell("fijn", "Fijn om te horen. Dank u wel!").If(scene => scene.Chose(SolvedQuestion.Answer, SolvedQuestion.Yes)),
        Ask(SolvedQuestion.Words, scene => scene.Chose(SolvedQuestion.Answer, SolvedQuestion.No)
            ? "Dat is jammer. Uw melding is weer open. Wat is er nog niet goed?"
            : "Dank u. Wat is er nog niet goed?", SlotKind.Text).If(IsNotSolved),
        Do("woorden", scene => new AddToCase(Number(scene), WasAskedForWords(scene) ? scene.Text(SolvedQuestion.Words) : "", scene.Photos(SolvedQuestion.Photo)))
            .If(scene => WasAskedForWords(scene) || scene.Has(SolvedQuestion.Photo)),
        Tell("klaar", Klaar).If(IsNotSolved),
    ];

    private static Phrase Klaar(Scene scene) => (WasAskedForWords(scene) || !scene.Chose(SolvedQuestion.Answer, SolvedQuestion.No), IsAgain(scene)) switch
    {
        (true, false) => "Dank u. De wijkregisseur van de gemeente leest het.",
        (true, true) => "Dank u. De wijkregisseur van de gemeente en de teamleider lezen het.",
        (false, false) => "Dat is jammer. Uw melding is weer open. De wijkregisseur van de gemeente leest wat u schrijft.",
        _ => "Dat is jammer. Uw melding is weer open. Ook de teamleider van de gemeente leest nu mee.",
    };

    /// <summary>
    /// It was said before. Who was asked for words has said it in an earlier turn, and that is counted already; what another reporter of the same opened
    /// again counts once.
    /// </summary>
    private static bool IsAgain(Scene scene) => scene.Chose(SolvedQuestion.Answer, SolvedQuestion.No)
        && scene.Cases.FirstOrDefault(one => one.Number == Number(scene)) is { } known
        && (WasAskedForWords(scene) ? known.NotSolved >= 2 : known is { NotSolved: >= 1, Status: "resolved" or "closed" });

    private static string Number(Scene scene) => scene.Text(SolvedQuestion.Number);

    private static bool IsNotSolved(Scene scene) => !scene.Chose(SolvedQuestion.Answer, SolvedQuestion.Yes);

    /// <summary>Words that came along with the answer are not asked for: they are part of the judgement.</summary>
    private static bool WasAskedForWords(Scene scene) => scene.Frame.Order.Contains(SolvedQuestion.Words);

    private static Verdict VerdictOf(Scene scene) => scene.Choice(SolvedQuestion.Answer) switch
    {
        SolvedQuestion.Yes => Verdict.Yes,
        SolvedQuestion.Partly => Verdict.Partly,
        _ => Verdict.No,
    };
}
