using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>
/// What is asked of a place near a border: which wijk it is, or whether it lies in the municipality at all, and which buurt where that decides who has it.
/// </summary>
/// <param name="best">The place as far as it is known.</param>
internal sealed class Grens(MunicipalityData municipality, WijkNames names, Func<Scene, PlaceValue?> best)
{
    public const string Wijk = "wijk";
    public const string AndereWijk = "wijk-anders";
    public const string Buurt = "buurt";

    private const string Anders = "anders";
    private const string Elders = "elders";

    /// <summary>More than this is no question to put to a resident.</summary>
    private const int Most = 3;

    /// <param name="inSummary">Whether a summary asks it.</param>
    public IReadOnlyList<Step> Steps(Func<Scene, bool> inSummary) =>
    [
        new Ask(Wijk, Which, SlotKind.Choice) { Options = Choices }.If(scene => IsOpen(best(scene)) && !inSummary(scene)),
        new Ask(AndereWijk, _ => "Welke wijk is het dan? Typ de naam of de postcode. Typ 0 als u het niet weet.", SlotKind.PlaceDetail)
            .If(scene => scene.Chose(Wijk, Anders)),
        new Ask(Buurt, _ => "In welke buurt is dat?", SlotKind.Choice) { Options = Buurten }.If(IsOfDifferentPeople),
    ];

    /// <summary>The place with what was answered to these.</summary>
    public static PlaceValue Answered(Scene scene, PlaceValue place)
    {
        place = scene.Choice(Wijk) switch
        {
            null or Anders => place,
            Elders => place with { Certainty = PlaceCertainty.Outside, Wijk = null, Buurt = null, Wijken = [], Buurten = [], OrOutside = false },
            var wijk => Chosen(place, wijk),
        };
        if (scene.Get<PlaceValue>(AndereWijk) is { Certainty: not PlaceCertainty.Unknown } other)
            place = Other(place, other);
        return scene.Choice(Buurt) is { } buurt ? place with { Buurt = buurt == Anders ? null : buurt, Buurten = [] } : place;
    }

    /// <summary>The wijken to choose from, the likeliest first; behind them that it is another, and that it is outside, as far as it may be.</summary>
    public IReadOnlyList<Choice> Choices(Scene scene)
    {
        if (best(scene) is not { } place)
            return [];
        if (place.OrOutside && One(place) is { } one)
            return [new Choice(one, Phrase.Verbatim(municipality.Name)) { Also = [names.Of(one) ?? one, "gemeente " + municipality.Name] }, Outside(place)];
        IReadOnlyList<Choice> more = place.Wijken.Count > Most ? [new Choice(Anders, "Een andere wijk") { Also = ["anders", "een andere", "geen van deze", .. place.Wijken.Skip(Most).Select(names.Of).OfType<string>()] }] : [];
        return [.. place.Wijken.Take(Most).Select(code => new Choice(code, Named(code))), .. more, .. place.OrOutside ? new[] { Outside(place) } : []];
    }

    private static bool IsOpen(PlaceValue? place) => place is { Certainty: PlaceCertainty.Ambiguous, Wijken.Count: > 1 } || place is { OrOutside: true } && (place.Wijk is not null || place.Wijken.Count > 0);

    /// <summary>The only wijk it may be; null when it may be several.</summary>
    private static string? One(PlaceValue place) => place.Wijk ?? (place.Wijken is [var only] ? only : null);

    private Phrase Which(Scene scene)
    {
        if (best(scene) is not { OrOutside: true } place)
            return "In welke wijk is dat?";
        if (One(place) is not { } wijk)
            return "In welke wijk of plaats is dat?";
        var question = place.Elsewhere is { } elsewhere
            ? new Phrase("Ligt dit in gemeente {gemeente} (wijk {wijk}) of in {plaats}?").With("plaats", elsewhere)
            : new Phrase("Ligt dit in gemeente {gemeente} (wijk {wijk}) of daarbuiten?");
        return question.With("gemeente", municipality.Name).With("wijk", names.Of(wijk) ?? wijk);
    }

    private static Choice Outside(PlaceValue place) => place.Elsewhere is { } elsewhere
        ? new Choice(Elders, Phrase.Verbatim(elsewhere)) { Also = ["gemeente " + elsewhere, "buiten", "daarbuiten"] }
        : new Choice(Elders, "Buiten de gemeente") { Also = ["buiten", "daarbuiten"] };

    /// <summary>Who chooses the wijk himself, has told it; of the buurt no more is known than before.</summary>
    private static PlaceValue Chosen(PlaceValue place, string wijk)
    {
        var (before, within) = (place.Wijk == wijk ? place.Buurt : null, place.Buurten.Where(buurt => IsIn(buurt, wijk)).ToList());
        return place with
        {
            Wijk = wijk,
            Buurt = before ?? (within is [var only] ? only : null),
            Buurten = within.Count > 1 ? within : [],
            Certainty = PlaceCertainty.Exact,
            Wijken = [],
            OrOutside = false,
            Elsewhere = null,
        };
    }

    /// <summary>Told once it was none of those that were shown: of what it may be, what fits; else what he says now.</summary>
    private static PlaceValue Other(PlaceValue place, PlaceValue told)
    {
        var fits = place.Wijken.Skip(Most).Intersect(told.Wijken).ToList();
        return place with
        {
            Postcode = told.Postcode ?? place.Postcode,
            Wijk = fits is [var only] ? only : told.Wijk,
            Buurt = told.Buurt,
            Buurten = told.Buurten,
            Certainty = fits.Count == 1 ? PlaceCertainty.Guess : told.Certainty,
            Wijken = fits.Count > 1 ? fits : fits.Count == 1 ? [] : told.Wijken,
            Elsewhere = told.Elsewhere,
            OrOutside = told.OrOutside,
            Text = $"{place.Text}, {told.Text}",
        };
    }

    /// <summary>Whom it goes to hangs on the buurt, and the buurt is not sure.</summary>
    private bool IsOfDifferentPeople(Scene scene)
    {
        if (best(scene) is not { Certainty: PlaceCertainty.Exact or PlaceCertainty.Guess, OrOutside: false, Buurten.Count: > 0 } place)
            return false;
        var possible = place.Buurten.Append<string?>(null).Take(Math.Max(2, place.Buurten.Count));
        return possible.Select(buurt => scene.Who.OwnerOf(place with { Buurt = buurt }, scene.Choice("soort"))).Distinct().Count() > 1;
    }

    private IReadOnlyList<Choice> Buurten(Scene scene)
    {
        var possible = best(scene)?.Buurten ?? [];
        IReadOnlyList<Choice> more = possible.Count is 1 or > Most ? [new Choice(Anders, "Een andere buurt") { Also = ["anders", "een andere", "geen van deze"] }] : [];
        return [.. possible.Take(Most).Select(code => new Choice(code, Named(code))), .. more];
    }

    private Phrase Named(string code) => Phrase.Verbatim(names.Of(code) ?? code);

    /// <summary>By their codes: BU01411802 lies in WK014118.</summary>
    private static bool IsIn(string buurt, string wijk) => buurt.AsSpan(2).StartsWith(wijk.AsSpan(2));
}
