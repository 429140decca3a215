using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>A complaint about the municipality. One about the regisseur or a broken promise goes to somebody else.</summary>
public sealed class KlachtDialog(MunicipalityData municipality) : Dialog
{
    private const string Other = ComplaintAside.Other;
    private const string Which = ComplaintAside.Which;

    /// <summary>A question has at most three answers, and the last is another.</summary>
    private const int Shown = 2;

    public override string Name => DialogBook.Known.Complaint;
    public override IReadOnlyList<string> For => [Intents.Complaint];
    public override string? PhotoSlot => "foto";
    public override bool NeedsCases => true;

    public override Phrase? Resuming(Scene scene) => "We gaan verder met uw klacht.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        var told = meaning.Intent == Intents.Complaint ? meaning.Announced ?? Kort.WatMeerZegt(message.Text) : null;
        if (told is not null)
            yield return (ComplaintAside.What, new TextValue(told));
        // who begins with what happened, has said what it is about
        if ((About(meaning) ?? (told is null ? null : Other)) is { } about)
            yield return ("over", new ChoiceValue(about));
        if (meaning.Place is { } place)
            yield return ("waar", place);
        if (meaning.CaseNumber is { } number)
            yield return (Which, new ChoiceValue(number));
    }

    /// <summary>Null when the words do not say it: then it is asked.</summary>
    private static string? About(Meaning meaning) => meaning.Grievance switch
    {
        Grievance.Promise => "afspraak",
        Grievance.Person => "regisseur",
        _ => null,
    };

    /// <summary>The cases that a broken promise can be about: those with an afspraak, and when there are none, all.</summary>
    private static List<CaseSummary> Candidates(Scene scene)
    {
        var cases = scene.Cases.Where(one => one.Type != CaseType.Complaint).ToList();
        return cases.Exists(one => one.HadAfspraak) ? cases.FindAll(one => one.HadAfspraak) : cases;
    }

    /// <summary>The case it is about: the one that was named, or the only one it can be. Null when nobody knows.</summary>
    private static CaseSummary? About(Scene scene) => scene.Chose("over", "afspraak")
        ? scene.Has(Which) ? scene.Cases.FirstOrDefault(one => one.Number == scene.Choice(Which)) : Candidates(scene) is [var only] ? only : null
        : null;

    /// <summary>Whom it may be about: who promised what it is about, else who has that case; when no case is named, all with whom he deals; and who is speaking with him.</summary>
    private static IReadOnlyList<string> Concerned(Scene scene)
    {
        var all = scene.Cases.Where(one => one.Type != CaseType.Complaint).ToList();
        IEnumerable<string?> dealt = About(scene) is { } about
            ? about.PromisedBy is { } by ? [by] : about.HandledBy
            : all.SelectMany(one => one.HandledBy.Append(one.PromisedBy));
        return [.. dealt.Concat(all.Select(one => one.SpokenWithBy)).OfType<string>().Distinct()];
    }

    /// <summary>Also one about something else that names who leads the team: whoever reads that, it is not him.</summary>
    private static bool IsForLeader(Scene scene) => !scene.Chose("over", Other) || LeaderWords.Names(scene.Text(ComplaintAside.What));

    private static Responsible Reader(Scene scene) => !IsForLeader(scene)
        ? scene.Who.For(scene.Get<PlaceValue>("waar"), null, scene.Facts.Now)
        : scene.Who.ForComplaint(scene.Get<PlaceValue>("waar"), scene.Facts.Now, Concerned(scene), scene.Text(ComplaintAside.What));

    private static Phrase Leader(Responsible leader) => leader.NobodyElse
        ? "Dit kan over de teamleider gaan, en nu mag niemand anders van het team het lezen. De beheerder zoekt iemand."
        : leader.InsteadOf
        ? "Een ander uit het team leest het, niet de teamleider zelf."
        : leader is { Name: not null, Away: null }
        ? "De teamleider leest het, niet de wijkregisseur zelf."
        : new Phrase("De teamleider is er nu niet. Daarom leest {naam} het.").With("naam", leader.Helper);

    public override IEnumerable<Step> Steps =>
    [
        Ask(ComplaintAside.What, "Dat is vervelend. Wat is er gebeurd? Typ het in uw eigen woorden.", SlotKind.Text),
        Choose("over", _ => "Waar gaat uw klacht over?", _ =>
        [
            new Choice("regisseur", "De wijkregisseur") { Also = ["wijkregisseur", "regisseur"] },
            new Choice("afspraak", "Niet nagekomen") { Also = ["afspraak", "belofte", "melding"] },
            new Choice(Other, "Iets anders") { Also = ["anders", "overig"] },
        ]),
        Choose(Which, _ => "Om welke melding gaat het?", scene =>
        [
            .. Candidates(scene).Take(Shown).Select(one => new Choice(one.Number, new Phrase("{nummer} {wat}").With("nummer", one.Number).With("wat", Wat(one))) { Also = [one.Number] }),
            new Choice(Other, "Iets anders") { Also = ["anders", "weet ik niet", "geen"] },
        ]).If(scene => scene.Chose("over", "afspraak") && Candidates(scene).Count > 1),
        Do("open", scene => new OpenCase(CaseType.Complaint)
        {
            Number = scene.Facts.NextNumber,
            Description = scene.Text(ComplaintAside.What),
            Place = scene.Get<PlaceValue>("waar"),
            ForTeamLeader = IsForLeader(scene),
            About = About(scene)?.Number,
            Concerns = Concerned(scene),
            Photos = scene.Photos("foto"),
        }),
        Tell("klaar", scene => new Phrase("Dank u wel dat u dit zegt. Uw klacht heeft nummer {nummer}. {wie} {wanneer}")
            .With("nummer", scene.State.LastCase ?? scene.Facts.NextNumber)
            .With("wie", !IsForLeader(scene)
                ? new Phrase("Een medewerker leest het.")
                : Leader(Reader(scene)))
            .With("wanneer", Afronding.When(Reader(scene), scene.Facts.Now, municipality))),
    ];

    private Phrase Wat(CaseSummary one) => municipality.Category(one.Category) is { } category ? category.InSentence : Phrase.Verbatim(Kort.Van(one.Description));
}
