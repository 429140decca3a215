using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>
/// The questions about a place that all dialogs share: the place itself, once the postcode when it is not enough,
/// which wijk when it may be several (see <see cref="Grens"/>). What is still unknown then goes along as it was told.
/// </summary>
internal static class Waar
{
    private const string Postcode = "postcode";
    private const string PostcodeAgain = "postcode-bij-nummer";

    /// <summary>Of a village of which a part lies in the municipality.</summary>
    public const string Adres = "adres-bij-dorp";

    /// <summary>The place lies outside, and is reported to us all the same or not.</summary>
    public const string Buiten = "buiten";

    /// <param name="mayBeOutside">What lies outside may be reported all the same: that is asked.</param>
    /// <param name="inSummary">The dialog has its summary ask which of two wijken it is: see <see cref="Open"/>.</param>
    public static IReadOnlyList<Step> Steps(MunicipalityData municipality, Phrase question, WijkNames names, Phrase? onRichChannel = null, bool inSummary = false, bool mayBeOutside = true) =>
    [
        new Ask("waar", _ => question, SlotKind.Place)
            .OnRichChannel(onRichChannel ?? question)
            .OrElse("Waar is het precies? Typ straat en huisnummer, of 0 als u het niet weet.")
            .Correctable("De plaats", Postcode, PostcodeAgain, Grens.Wijk, Grens.AndereWijk, Adres, Grens.Buurt, Buiten).AlsoCalled("het adres", "adres", "de straat", "straat", "het huisnummer", "huisnummer", "het nummer", "de plek", "waar het is"),
        new Ask(Postcode, Which, SlotKind.PlaceDetail)
            .Beside(Place)
            .OrElse("Wat is de postcode? Dat zijn vier cijfers en twee letters. Typ 0 als u die niet weet.")
            .If(scene => Place(scene) is { Certainty: PlaceCertainty.Unknown, Wijk: null }),
        // only the number of the house was answered: that is kept, and asked is once more
        new Ask(PostcodeAgain, scene => new Phrase("Dank u, nummer {huisnummer}. Wat is de postcode? Typ 0 als u die niet weet.").With("huisnummer", NumberOf(scene.Get<PlaceValue>(Postcode)!)), SlotKind.Place)
            .Beside(Best)
            .If(scene => scene.Get<PlaceValue>(Postcode) is { Certainty: PlaceCertainty.Unknown } told && IsBareNumber(told)),
        new Ask(Adres, scene => OfVillage(Best(scene)?.Elsewhere, municipality), SlotKind.PlaceDetail)
            .Beside(Best)
            .OrElse("Waar is het precies? Typ straat en huisnummer, of 0 als u het niet weet.")
            .If(scene => Best(scene) is { Certainty: PlaceCertainty.Outside, PartlyOurs: true, HouseNumber: null }),
        .. new Grens(municipality, names, Best).Steps(scene => inSummary && IsOfTwo(scene)),
        new Ask(Buiten, scene => Outside(Best(scene)?.Elsewhere, municipality), SlotKind.YesNo) { Options = _ => Questions.YesNo }
            .If(scene => mayBeOutside && Best(scene)?.Certainty == PlaceCertainty.Outside),
    ];

    /// <summary>The same question where a pin can be sent.</summary>
    public static readonly Phrase OrSendPin = "Waar is het? Typ het adres of stuur uw locatie.";

    /// <summary>The place as far as it is known now: what was told first, sharpened by the postcode and the wijk.</summary>
    public static PlaceValue? Best(Scene scene)
    {
        if (Place(scene) is not { } place)
            return null;
        foreach (var slot in new[] { Postcode, PostcodeAgain })
            place = scene.Get<PlaceValue>(slot) is { } told ? Sharpened(place, told) : place;
        if (scene.Get<PlaceValue>(Adres) is { } address)
        {
            var told = address.Certainty is PlaceCertainty.Unknown ? place with { Text = Joined(place, address) } : Sharpened(place, address);
            // the address itself, not a street nearby
            place = told with { Street = address.Street, HouseNumber = address.HouseNumber, Addition = address.Addition };
        }
        return Grens.Answered(scene, place);
    }

    /// <summary>The place after a summary that showed its wijk was confirmed: a guess is one no longer. What is unknown stays so.</summary>
    public static PlaceValue? Confirmed(Scene scene, WijkNames names) => Best(scene) switch
    {
        { Certainty: PlaceCertainty.Guess } place when names.Of(place.Wijk) is not null => place with { Certainty = PlaceCertainty.Exact },
        var place => place,
    };

    private static PlaceValue? Place(Scene scene) => scene.Get<PlaceValue>("waar");

    /// <summary>A street near a place in words helps as well as its postcode; of "tegenover nummer 8" only the street is missing.</summary>
    private static Phrase Which(Scene scene) => Place(scene) switch
    {
        { IsHere: true, Street: null, Postcode: null } when scene.Channel.TakesLocation => "In welke straat is dat? Typ straat en huisnummer, stuur uw locatie, of typ 0.",
        { LacksStreet: true } => "In welke straat is dat? Typ straat en huisnummer, of 0 als u het niet weet.",
        { Street: null } => "Ik ken die plek niet. Wat is de postcode of een straat in de buurt? Typ 0 als u het niet weet.",
        _ => "Ik ken die plek niet. Wat is de postcode? Typ 0 als u die niet weet.",
    };

    private static string NumberOf(PlaceValue told) => told.House ?? "";

    private static bool IsBareNumber(PlaceValue told) => told is { HouseNumber: not null, Street: null, Postcode: null };

    /// <summary>A street told behind "daar bij het water" is only near; behind "tegenover nummer 8" it is the street of that number.</summary>
    private static PlaceValue Sharpened(PlaceValue place, PlaceValue postcode) => place with
    {
        Street = place.LacksStreet ? postcode.Street : place.Street,
        Corner = place.LacksStreet ? postcode.Corner : place.Corner,
        Postcode = postcode.Postcode ?? place.Postcode,
        Latitude = postcode.Latitude ?? place.Latitude,
        Longitude = postcode.Longitude ?? place.Longitude,
        HouseNumber = place.HouseNumber ?? (place.Street is not null || place.LacksStreet || postcode.Postcode is not null ? postcode.HouseNumber : null),
        Addition = place.HouseNumber is null ? postcode.Addition : place.Addition,
        Wijk = postcode.Wijk ?? place.Wijk,
        Buurt = postcode.Buurt ?? place.Buurt,
        AreaYear = postcode.AreaYear ?? place.AreaYear,
        Certainty = postcode.Certainty,
        Wijken = postcode.Wijken,
        Buurten = postcode.Buurten,
        Elsewhere = postcode.Elsewhere,
        OrOutside = postcode.OrOutside,
        PartlyOurs = postcode.PartlyOurs,
        Text = Joined(place, postcode),
    };

    /// <summary>The two wijken it may be, few enough to choose from in a summary; none when it is not a matter of two.</summary>
    public static IReadOnlyList<Choice> Open(Scene scene, WijkNames names) =>
        IsOfTwo(scene) ? [.. Best(scene)!.Wijken.Select(code => new Choice(code, Phrase.Verbatim(names.Of(code) ?? code)))] : [];

    private static bool IsOfTwo(Scene scene) => Best(scene) is { Certainty: PlaceCertainty.Ambiguous, Wijken.Count: 2, OrOutside: false };

    /// <summary>As it was told, piece by piece; a number told again is no piece of its own.</summary>
    private static string Joined(PlaceValue place, PlaceValue more)
    {
        if (more.Text.Length == 0 || IsBareNumber(more) && place.HouseNumber == more.HouseNumber)
            return place.Text;
        if (place is { LacksStreet: true, HouseNumber: { } number } && more.Street is { } street && more.HouseNumber == number)
            return $"{place.Text}, {street}";
        return IsBareNumber(more) && place is { Street: not null, HouseNumber: null } ? $"{place.Text} {more.Text}" : $"{place.Text}, {more.Text}";
    }

    private static Phrase OfVillage(string? village, MunicipalityData municipality) => municipality.Neighbour(village) is { } neighbour
        ? new Phrase("{plaats} ligt meestal in gemeente {buur}. Wat is het adres? Typ straat en huisnummer, of 0 als u het niet weet.").With("plaats", village!).With("buur", neighbour.Name)
        : new Phrase("Dat ligt meestal buiten gemeente {gemeente}. Wat is het adres? Typ straat en huisnummer, of 0 als u het niet weet.").With("gemeente", municipality.Name);

    private static Phrase Outside(string? elsewhere, MunicipalityData municipality) => elsewhere is null
        ? new Phrase("Dat ligt volgens mij buiten gemeente {gemeente}. Wilt u het toch aan ons melden?").With("gemeente", municipality.Name)
        : new Phrase("Dat ligt volgens mij in {plaats}, buiten gemeente {gemeente}. Wilt u het toch aan ons melden?").With("plaats", elsewhere).With("gemeente", municipality.Name);
}
