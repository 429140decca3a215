using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>
/// A report that was opened is the work of a partner: the resident hears so, and is asked whether it may be passed on. Whoever does not
/// answer has agreed to nothing, and the question is left once something else is begun.
/// </summary>
public sealed class PartnerDialog(MunicipalityData municipality, WijkNames wijken) : Dialog
{
    private const string Whose = "van-wie";
    private const string Known = "partner";
    private const string May = "mag";
    private const string MayUnknown = "mag-zonder";
    private const string Words = "erbij";
    private const string Anyone = "anders";

    /// <summary>So many words beside an option are more than the option itself.</summary>
    private const int WordsThatSayMore = 6;

    private readonly Wiens wiens = new(municipality, wijken);
    private readonly Verplaatst moved = new(municipality, new Wiens(municipality, wijken));

    public override string Name => DialogBook.Known.Partner;
    public override bool Lasts => false;

    public override IEnumerable<Step> Steps =>
    [
        Do("ander", moved.Effect).If(moved.Moves),
        Tell("nietmeer", scene => new Phrase("We geven uw melding niet door aan {partner}.").With("partner", moved.Dropped(scene)!.Name)).If(scene => moved.Dropped(scene) is not null),
        Choose(Whose, _ => municipality.PartnerChoice?.Question ?? "", Claims).If(scene => !scene.Has(Known) && moved.Speaks(scene) && moved.Partner(scene) is null && wiens.IsAsked(scene)),
        Do("gekozen", scene => new SetPartner(scene.Opened!, scene.Choice(Whose)!)).If(scene => scene.Has(Whose) && Partner(scene) is not null),
        Tell("zeg", scene => Partner(scene)!.Told!).If(scene => moved.Speaks(scene) && Partner(scene) is { TakesReports: false, Told: not null }),
        Choose(May, Question, scene => Along(scene).Options).WithWordsIn(Words).If(scene => Asks(scene) && !Along(scene).IsNothing),
        Ask(MayUnknown, Question, SlotKind.YesNo).Of([.. Questions.YesNo]).WithWordsIn(Words).If(scene => Asks(scene) && Along(scene).IsNothing),
        Do("akkoord", scene => new SetPartner(scene.Opened!, Partner(scene)!.Id) { Consent = Agreed(scene) }).If(scene => Partner(scene) is not null && Agreed(scene) is not null),
        Do("woorden", scene => new AddToCase(scene.Opened!, scene.Text(Words), [])).If(SaidMore),
        Tell("klaar", Answered).If(IsAnswered),
        GoTo("ook", OokDialog.After).If(scene => scene.Has(OokDialog.Slot)),
    ];

    /// <summary>What is known of the report goes along.</summary>
    internal static Frame After(Scene report, Partner? partner)
    {
        var slots = Frame.NoSlots.Add(Scene.OpenedSlot, new TextValue(report.Opened!));
        if (partner is not null)
            slots = slots.Add(Known, new ChoiceValue(partner.Id));
        if (Waar.Best(report) is { } place)
            slots = slots.Add("waar", place);
        foreach (var slot in new[] { "soort", OokDialog.Slot }.Where(report.Has))
            slots = slots.Add(slot, report.Frame.Slots[slot]);
        return new Frame(DialogBook.Known.Partner, slots);
    }

    private Partner? Partner(Scene scene) => municipality.Partner(scene.Choice(Known) ?? scene.Choice(Whose)) ?? (scene.Has(Whose) ? null : moved.Partner(scene));

    private IReadOnlyList<Choice> Claims(Scene scene) =>
    [
        .. wiens.Of(scene).Select(partner => new Choice(partner.Id, Phrase.Verbatim(partner.Name))),
        new Choice(Anyone, municipality.PartnerChoice?.Neither ?? "Nee") { Also = ["een ander", "geen van beide", "anders", "koopwoning", "eigen huis", "ik huur niet"] },
    ];

    /// <summary>Once only: whoever wants to stay unknown in between is not asked the other of the two.</summary>
    private bool Asks(Scene scene) => moved.Speaks(scene) && Partner(scene) is { TakesReports: true, Told: not null } && !scene.Has(May) && !scene.Has(MayUnknown);

    /// <summary>A question was put, and what came of it is said.</summary>
    private bool IsAnswered(Scene scene) =>
        (scene.Has(Whose) || scene.Has(May) || scene.Has(MayUnknown)) && (Partner(scene) is null || Partner(scene) is { TakesReports: true });

    private Phrase Question(Scene scene) => new Phrase("{bericht} Mogen wij uw melding aan hen doorgeven?").With("bericht", new Phrase(Partner(scene)?.Told ?? ""));

    private Meegeven Along(Scene scene) => Meegeven.Of(Partner(scene), scene);

    /// <summary>Null when the question was left open.</summary>
    private Consent? Agreed(Scene scene) => (scene.Choice(May) ?? scene.Choice(MayUnknown)) switch
    {
        null => null,
        Meegeven.No => new Consent(false),
        Meegeven.With when !Meegeven.IsWithheld(scene.Text(Words)) => Along(scene).Consent,
        _ => new Consent(true),
    };

    private static bool SaidMore(Scene scene) =>
        scene.Opened is not null && scene.Has(Words) && (scene.Has(MayUnknown) || WordCount.Of(scene.Text(Words)) >= WordsThatSayMore);

    private Phrase Answered(Scene scene) => (Partner(scene), Agreed(scene)) switch
    {
        (null, _) => "Goed. Uw melding blijft bij ons.",
        ({ } partner, { Agreed: true } agreed) => new Phrase("Dank u. We mogen uw melding {hoe} doorgeven aan {partner}. U hoort het als dat is gebeurd.")
            .With("hoe", Meegeven.How(agreed, scene)).With("partner", partner.Name),
        ({ Phone: { } phone } partner, _) => new Phrase("Goed. We geven niets door. U kunt {partner} zelf bellen: {telefoon}. Uw melding blijft bij ons.")
            .With("partner", partner.Name).With("telefoon", phone),
        _ => "Goed. We geven niets door. Uw melding blijft bij ons.",
    };
}
