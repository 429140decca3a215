using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>Who is my wijkregisseur?</summary>
public sealed class RegisseurDialog(MunicipalityData municipality, WijkNames wijken) : Dialog
{
    public override string Name => "regisseur";
    public override IReadOnlyList<string> For => [Intents.Regisseur];

    public override bool Lasts => false;

    public override Phrase? Resuming(Scene scene) => "U wilde weten wie uw wijkregisseur is.";

    public override IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message)
    {
        if (meaning.Place is { } place)
            yield return ("waar", place);
    }

    public override IEnumerable<Step> Steps =>
    [
        .. Waar.Steps(municipality, "In welke straat woont u? Typ straat en huisnummer.", wijken, mayBeOutside: false),
        Tell("naam", Text),
    ];

    private Phrase Text(Scene scene)
    {
        if (Waar.Best(scene) is { Certainty: PlaceCertainty.Outside } elsewhere)
            return Elsewhere(elsewhere.Elsewhere);
        var responsible = scene.Who.For(Waar.Best(scene), null, scene.Facts.Now);
        if (responsible is { Away: { } away, WijkName: { } where })
            return new Phrase("U valt onder {wijk}. Bij de gemeente hoort daarbij: {weg}. Tijdelijk helpt {naam} u.").With("wijk", where).With("weg", away).With("naam", responsible.Helper);
        return responsible is { Name: { } name, WijkName: { } wijk }
            ? new Phrase("U valt onder {wijk}. Bij de gemeente hoort daarbij: {naam}. Typ gerust wat u wilt vragen of melden.").With("wijk", wijk).With("naam", name)
            : new Phrase("Dat weet ik niet zeker. Bel {telefoon} of typ MENS, dan zoekt een medewerker het uit.").With("telefoon", municipality.Phone);
    }

    private Phrase Elsewhere(string? place) => municipality.Neighbour(place) is { } neighbour
        ? new Phrase("Dat ligt buiten gemeente {gemeente}. Vraag het aan gemeente {buur}: {waar}. Klopt dat niet? Typ MENS.").With("gemeente", municipality.Name).With("buur", neighbour.Name).With("waar", neighbour.Report)
        : new Phrase("Dat ligt volgens mij buiten gemeente {gemeente}. Vraag het aan de gemeente waar u woont. Klopt dat niet? Typ MENS.").With("gemeente", municipality.Name);
}
