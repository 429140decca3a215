using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>The resident's own cases: which, how it stands, and adding to or withdrawing one.</summary>
public sealed class MeldingenDialog(MunicipalityData municipality) : Dialog
{
    /// <summary>What a phone shows at a glance, and as many as a question may have options.</summary>
    private const int Shown = 3;

    public override string Name => DialogBook.Known.MyCases;
    public override IReadOnlyList<string> For => [Intents.Status];
    public override bool NeedsCases => true;
    public override bool Lasts => false;
    public override string? PhotoSlot => "foto";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if ((meaning.CaseNumber ?? Typed(message.Text)) is { } number)
            yield return ("nummer", new ChoiceValue(number));
    }

    /// <summary>A number that is no choice: 2 is the second of a list, 123456 a case.</summary>
    private static string? Typed(string text) => text.Trim() is { Length: >= 5 and <= 9 } number && number.All(char.IsAsciiDigit) ? number : null;

    public override IEnumerable<Step> Steps =>
    [
        Tell("geen", "Ik vind op dit nummer geen meldingen.").If(scene => scene.Cases.Count == 0),
        Tell("onbekend", scene => new Phrase("Ik vind op dit nummer geen melding {nummer}.").With("nummer", scene.Choice("nummer")!))
            .If(scene => scene.Cases.Count > 0 && scene.Choice("nummer") is not null && Chosen(scene) is null),
        Choose("nummer", Which, List).If(scene => scene.Cases.Count > 1),
        Tell("detail", Detail).If(scene => Chosen(scene) is not null),
        Choose("doen", _ => "Wat wilt u doen?", Actions).If(scene => Chosen(scene) is not null),
        GoTo("aanvullen", scene => new Frame(DialogBook.Known.Add, Frame.NoSlots.Add("nummer", new TextValue(Chosen(scene)!.Number))))
            .If(scene => scene.Chose("doen", "aanvullen")),
        Do("intrekken", scene => new WithdrawCase(Chosen(scene)!.Number)).If(scene => scene.Chose("doen", "intrekken")),
        Tell("ingetrokken", scene => new Phrase(Chosen(scene)!.Also ? "Goed. U krijgt geen berichten meer over melding {nummer}." : "Melding {nummer} is ingetrokken.").With("nummer", Chosen(scene)!.Number))
            .If(scene => scene.Chose("doen", "intrekken")),
        Tell("klaar", "Goed. Heeft u nog iets? Typ het gerust.").If(scene => scene.Chose("doen", "niets") || scene.Has("nummer") && scene.Choice("nummer") is null && Chosen(scene) is null),
    ];

    private static Phrase Which(Scene scene) => scene.Cases.Count > Shown
        ? new Phrase("U heeft {aantal} meldingen. Welke bedoelt u? Typ een ander nummer als die er niet bij staat.").With("aantal", scene.Cases.Count)
        : "Welke melding bedoelt u?";

    private static CaseSummary? Chosen(Scene scene) => scene.Choice("nummer") is { } number
        ? scene.Cases.FirstOrDefault(one => one.Number == number)
        : scene.Cases.Count == 1 ? scene.Cases[0] : null;

    private IReadOnlyList<Choice> List(Scene scene) =>
        [.. scene.Cases.Take(Shown).Select(one => new Choice(one.Number, new Phrase("{nummer} {wat}").With("nummer", one.Number).With("wat", Wat(one))) { Also = [one.Number] })];

    /// <summary>"Weg" is none of the words for withdrawing: "is opgelost" and "ze zijn geweest" would read as that, and are better asked.</summary>
    private static IReadOnlyList<Choice> Actions(Scene scene) => IsEnded(Chosen(scene)?.Status ?? "withdrawn")
        ? [new Choice("aanvullen", "Iets toevoegen") { Also = ["toevoegen"] }, new Choice("niets", "Niets") { Also = ["klaar", "nee"] }]
        :
        [
            new Choice("aanvullen", "Iets toevoegen") { Also = ["toevoegen", "foto"] },
            new Choice("intrekken", "Intrekken") { Also = ["verwijderen", "annuleren"] },
            new Choice("niets", "Niets") { Also = ["klaar", "nee"] },
        ];

    private static bool IsEnded(string status) => status is "closed" or "declined" or "withdrawn";

    private Phrase Detail(Scene scene)
    {
        var one = Chosen(scene)!;
        return new Phrase("Melding {nummer}: {wat}. {stand}{nieuws}")
            .With("nummer", one.Number)
            .With("wat", Wat(one))
            .With("stand", Stand(one.Status))
            .With("nieuws", Nieuws(one));
    }

    /// <summary>What is still to come goes before what was said.</summary>
    private static Phrase Nieuws(CaseSummary one) => one switch
    {
        { Afspraak: { } afspraak } when one.Status is not "resolved" && !IsEnded(one.Status) => new Phrase(" Afspraak: {tekst}, uiterlijk {dag}.").With("tekst", Kort.Van(afspraak.What)).With("dag", new FullDay(afspraak.Day)),
        { LastNews: { } news } => new Phrase(" Laatste bericht: {tekst}").With("tekst", Kort.Van(news)),
        _ => Phrase.Verbatim(""),
    };

    private Phrase Wat(CaseSummary one) => municipality.Category(one.Category) is { } category ? category.InSentence : Phrase.Verbatim(Kort.Van(one.Description));

    private static Phrase Stand(string status) => status switch
    {
        "open" => "Wij hebben het ontvangen.",
        "in_progress" => "We zijn ermee bezig.",
        "waiting" => "We wachten nog op een ander.",
        "resolved" => "Het is klaar.",
        "closed" => "Het is afgerond.",
        "declined" => "Dit gaan we niet doen.",
        "withdrawn" => "U heeft het ingetrokken.",
        _ => "Het is weer open.",
    };
}
