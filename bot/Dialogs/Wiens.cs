using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>Whose work a report is: another organisation's, by its kind and its place.</summary>
/// <param name="names">Whose codes still mean what partners.yaml means by them.</param>
internal sealed class Wiens(MunicipalityData municipality, WijkNames names)
{
    /// <summary>Those it may be of; none when it is the municipality's, or lies elsewhere.</summary>
    public IReadOnlyList<Partner> Of(Scene scene) => At(Waar.Best(scene), scene.Choice("soort"));

    /// <summary>The same of a kind of report at a place.</summary>
    public IReadOnlyList<Partner> At(PlaceValue? place, string? category) =>
        place?.Certainty == PlaceCertainty.Outside
            ? []
            : municipality.PartnersFor(category, [.. new[] { place?.Wijk, place?.Buurt }.OfType<string>().Where(names.IsAsWritten), .. new[] { place?.Street }.OfType<string>()]);

    /// <summary>The one it is of; null when it is nobody's or may be of several.</summary>
    public Partner? One(Scene scene) => Of(scene) is [var one] ? one : null;

    /// <summary>Two it may be of, and whose it is matters for what the resident is told or asked.</summary>
    public bool IsAsked(Scene scene) => municipality.PartnerChoice is not null && Of(scene) is [_, _] two && two.Any(partner => partner.Told is not null);

    /// <summary>The resident hears of it.</summary>
    public bool IsSaid(Scene scene) => One(scene) is { Told: not null } || IsAsked(scene);
}
