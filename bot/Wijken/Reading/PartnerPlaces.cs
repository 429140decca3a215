using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>The places of partners.yaml, which only this room knows: codes of wijken and buurten, and streets as they are in the list.</summary>
internal static class PartnerPlaces
{
    private const string File = PartnerFile.Name;
    private const string Places = "plaatsen";

    /// <summary>The areas that partners have: what their codes mean is what the files of the municipality mean by them, whatever year is used.</summary>
    public static IReadOnlyList<PartnerPlace> Read(string directory, AreaFiles areas, Problems problems)
    {
        // what is wrong in that file otherwise is told by who reads it first
        var told = new Problems();
        Entries(directory, told);
        if (told.Lines.Count > 0)
            return [];
        var codes = areas.Areas.ToDictionary(area => area.Code);
        var streets = areas.Streets.Select(street => street.Name).Distinct().GroupBy(StreetKey.Of).ToDictionary(group => group.Key, group => group.First());
        var entries = Entries(directory, problems);
        foreach (var (entry, place) in entries.Where(each => !codes.ContainsKey(each.Place)))
        {
            if (Wrong(place, streets) is { } wrong)
                entry.Problem(Places, $"partner '{entry.OptionalText("id")}': {wrong}");
        }
        return [.. entries.Where(each => codes.ContainsKey(each.Place)).Select(each => new PartnerPlace(each.Entry.OptionalText("id") ?? "", each.Entry.OptionalText("naam") ?? "", codes[each.Place]))];
    }

    private static List<(YamlEntry Entry, string Place)> Entries(string directory, Problems problems) =>
        [.. (YamlFile.Read(directory, File, problems)?.Entries("partners") ?? []).SelectMany(entry => entry.Texts(Places).Select(place => (entry, place)))];

    /// <summary>A street is kept as it is spelled in the list, so that it can be known again.</summary>
    private static string? Wrong(string place, Dictionary<string, string> streets)
    {
        if (place.Length > 2 && place[..2] is "WK" or "BU" && place[2..].All(char.IsAsciiDigit))
            return $"{place} bestaat niet in wijken.csv of buurten.csv";
        if (!streets.TryGetValue(StreetKey.Of(place), out var street))
            return $"'{place}' is geen code van een wijk of buurt en geen straat uit straten.csv";
        return street == place ? null : $"straat '{place}' heet in straten.csv '{street}'";
    }
}

/// <summary>A wijk or buurt of a partner.</summary>
/// <param name="Partner">Id.</param>
/// <param name="Name">Of the partner.</param>
/// <param name="Area">As it was when the file was written.</param>
internal sealed record PartnerPlace(string Partner, string Name, VintageArea Area)
{
    /// <summary>The area in words.</summary>
    public string Where => $"{Area.Name} ({Area.Code})";
}
