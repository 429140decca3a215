using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>
/// "Gaat het hierover?": once in a report, before its summary, when somebody else reported the same kind of thing near by. Only for
/// the kinds that the municipality lists, never where there is danger, and of the other case no more than kind, street and day.
/// </summary>
/// <param name="isDanger">The report is, or may be, about danger: it must be a case of its own.</param>
internal sealed class Hetzelfde(MunicipalityData municipality, Func<Scene, bool> isDanger)
{
    private const string Found = "lijkt";
    private const string Same = "zelfde";
    private const string Which = "welke";

    public IReadOnlyList<Step> Steps =>
    [
        new Look(Found, LooksFor).If(scene => !scene.Has(Same) && !scene.Has(Which)),
        new Ask(Same, scene => new Phrase("Gaat het hierover: {deze}?").With("deze", Shown(In(scene)[0])), SlotKind.YesNo)
            .Of(new Choice("yes", "Ja, ik heb dit ook") { Also = ["dat is het", "klopt", "precies", "hetzelfde", "dezelfde", "ik ook"] },
                new Choice("no", "Nee") { Also = ["iets anders", "een andere", "niet hetzelfde"] })
            .NoMayPutRight().If(scene => In(scene).Count == 1),
        new Ask(Which, scene => new Phrase("Gaat het hierover? Eerste: {deze}. Tweede: {andere}.")
                .With("deze", Shown(In(scene)[0])).With("andere", Shown(In(scene)[1])), SlotKind.Choice)
            .Of(new Choice("0", "De eerste") { Also = ["eerste", "ja", "allebei", "beide"] }, new Choice("1", "De tweede") { Also = ["tweede", "laatste"] },
                new Choice("no", "Nee") { Also = ["geen van beide", "iets anders", "een andere", "niet"] })
            .If(scene => In(scene).Count > 1),
    ];

    /// <summary>The case of somebody else that this is about; null when it is one of its own.</summary>
    public static string? Number(Scene scene) => (scene.Choice(Same), scene.Choice(Which)) switch
    {
        ("yes", _) => In(scene)[0].Number,
        (_, "0") => In(scene)[0].Number,
        (_, "1") => In(scene)[1].Number,
        _ => null,
    };

    public static AlsoReport Effect(Scene scene) => new(Number(scene)!, scene.Text("wat"), scene.Photos("foto"))
    {
        Place = Waar.Best(scene),
        Anonymous = scene.State.Anonymous,
    };

    public static Phrase Done(Scene scene) => new Phrase(scene.State.Anonymous
        ? "Dank u wel. We schrijven u erbij, bij melding {nummer}, zonder naam en nummer. U hoort van ons wat ermee gebeurt."
        : "Dank u wel. We schrijven u erbij, bij melding {nummer}. U hoort van ons wat ermee gebeurt.").With("nummer", Number(scene)!);

    private static IReadOnlyList<AlikeCase> In(Scene scene) => scene.Get<AlikeValue>(Found)?.Found ?? [];

    private AlikeQuestion? LooksFor(Scene scene) =>
        municipality.Category(scene.Choice("soort")) is { Alike: not null } kind && Waar.Best(scene) is { Certainty: not PlaceCertainty.Outside } place && !isDanger(scene)
            ? new AlikeQuestion(kind.Slug, place)
            : null;

    private Phrase Shown(AlikeCase one) => (one.Street is null ? new Phrase("{wat}, hier in de buurt, gemeld {dag}") : new Phrase("{wat}, {straat}, gemeld {dag}"))
        .With("wat", Kind(one)).With("straat", one.Street ?? "").With("dag", one.Day);

    /// <summary>The kind may have been taken off the list since.</summary>
    private Phrase Kind(AlikeCase one) => municipality.Category(one.Category)?.InSentence ?? "een melding";
}
