using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>The answer to a question back: "waarom wilt u dat weten?", "wat kost dat?". Then what was asked is asked once more.</summary>
public sealed class TegenvraagDialog(MunicipalityData municipality) : Dialog
{
    public override string Name => DialogBook.Known.QuestionBack;
    public override bool IsAside => true;
    public override bool Lasts => false;

    public override IEnumerable<Step> Steps => [Tell("antwoord", Answer)];

    private Phrase Answer(Scene scene)
    {
        var about = scene.Choice(QuestionBack.About) ?? "";
        return scene.Choice(QuestionBack.What) switch
        {
            CounterQuestions.Why => Why(about),
            CounterQuestions.Cost when scene.Channel.IsSms => "Melden en vragen is gratis. U betaalt alleen wat u altijd betaalt voor een sms.",
            CounterQuestions.Cost => "Melden en vragen is gratis.",
            CounterQuestions.Must => Must(about),
            CounterQuestions.Secret when scene.State.Anonymous => "U blijft anoniem: niemand hoort van ons wie u bent.",
            CounterQuestions.Secret => "Alleen de gemeente ziet uw naam en nummer. Buren horen niet van ons wie u bent. Zonder naam kan ook: typ ANONIEM.",
            CounterQuestions.Meant => Meant(about),
            _ => Next(scene, about),
        };
    }

    private static Phrase Why(string about) => about switch
    {
        nameof(SlotKind.Place) or nameof(SlotKind.PlaceDetail) => "Dan weten we waar het is, en welke collega u kan helpen.",
        nameof(SlotKind.When) => "Dan weten we wanneer het is, en of er haast bij is.",
        QuestionBack.Ahead => "Dan bellen we u als het u uitkomt.",
        nameof(SlotKind.YesNo) => "Dan weten we of er haast bij is en wat we voor u kunnen doen.",
        nameof(SlotKind.Phone) => "Dan kunnen we u bellen.",
        nameof(SlotKind.Text) => "Dan weten we wat er is, en wie u kan helpen.",
        nameof(SlotKind.Verdict) => "Dan weten we of het echt klaar is.",
        QuestionBack.Summary => "Zo weten we zeker dat het goed is opgeschreven.",
        _ => "Zo komt uw bericht bij de goede collega.",
    };

    private static Phrase Must(string about) => about switch
    {
        nameof(SlotKind.Place) or nameof(SlotKind.PlaceDetail) or nameof(SlotKind.When) or QuestionBack.Ahead or nameof(SlotKind.Phone) or nameof(SlotKind.Text) =>
            "Nee, het hoeft niet. Typ 0 als u het niet weet of niet wilt zeggen.",
        QuestionBack.Summary => "Nee, u bent niets verplicht. Typ LAAT MAAR als u het niet wilt doorgeven.",
        nameof(SlotKind.YesNo) => "Nee, het hoeft niet. Typ WEET NIET als u het niet wilt zeggen.",
        _ => "Nee, het hoeft niet. Typ MENS als u liever een collega spreekt.",
    };

    private static Phrase Meant(string about) => about switch
    {
        nameof(SlotKind.Place) => "Ik bedoel de plek waar het is. Bijvoorbeeld: Grotestraat 12, of: bij de kerk.",
        nameof(SlotKind.PlaceDetail) => "Ik zoek de plek waar het is. Een postcode is bijvoorbeeld 7607 AB.",
        nameof(SlotKind.When) or QuestionBack.Ahead => "Ik bedoel de dag of de tijd. Bijvoorbeeld: nu, morgen of elke avond.",
        nameof(SlotKind.Phone) => "Ik bedoel uw telefoonnummer, van tien cijfers.",
        nameof(SlotKind.Text) => "Vertel gerust in uw eigen woorden wat er is.",
        nameof(SlotKind.YesNo) => "Typ 1 voor ja, of 2 voor nee.",
        QuestionBack.Summary => "Ik schreef op wat u vertelde. Is dat goed? Typ dan 1. Anders typt u 2.",
        _ => "Typ het cijfer dat voor uw antwoord staat.",
    };

    /// <summary>What is being told is read by somebody first; of what stands already he can look how it is with it.</summary>
    private Phrase Next(Scene scene, string about)
    {
        var where = Verteld.Voor(scene);
        var who = scene.Who.For(where.Plaats, where.Soort, scene.Facts.Now);
        return about.Length > 0
            ? new Phrase("Een collega van de gemeente leest het en kijkt wat er moet gebeuren. {wanneer}").With("wanneer", Afronding.When(who, scene.Facts.Now, municipality))
            : "Een collega van de gemeente leest het en kijkt wat er moet gebeuren. U hoort van ons. Typ MELDINGEN om te zien hoe het ermee staat.";
    }
}
