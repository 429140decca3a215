using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>
/// The kinds of report of roster.yaml: <c>slug: id</c> for all of the municipality, or <c>slug: { overal: id, code: id }</c> with wijken and
/// buurten of its own.
/// </summary>
internal static class RosterCategories
{
    /// <summary>As the file says it.</summary>
    public const string EverywhereWord = "overal";

    /// <param name="slugs">The kinds of report; empty when they are not known.</param>
    /// <param name="known">Codes of wijken and buurten.</param>
    public static Dictionary<(string Category, string Area), Regisseur?> Read(
        YamlEntry entry, IReadOnlySet<string> slugs, HashSet<string> known, Dictionary<string, Regisseur> byId)
    {
        var found = new Dictionary<(string Category, string Area), Regisseur?>();
        foreach (var slug in entry.Keys())
        {
            if (slugs.Count > 0 && !slugs.Contains(slug))
                entry.Problem(slug, $"categorie '{slug}' bestaat niet in categorieen.yaml");
            if (entry.IsText(slug))
                found[(slug, Assignments.Everywhere)] = Person(entry, slug, slug, byId);
            else if (entry.Entry(slug) is { } places)
                ReadPlaces(slug, places);
        }
        return found;

        void ReadPlaces(string slug, YamlEntry places)
        {
            foreach (var area in places.Keys())
            {
                if (area != EverywhereWord && !known.Contains(area))
                    places.Problem(area, $"categorie '{slug}': {area} bestaat niet in wijken.csv of buurten.csv; voor de hele gemeente: {EverywhereWord}");
                found[(slug, area == EverywhereWord ? Assignments.Everywhere : area)] = Person(places, area, slug, byId);
            }
        }
    }

    /// <summary>Null for the team.</summary>
    private static Regisseur? Person(YamlEntry entry, string key, string slug, Dictionary<string, Regisseur> byId)
    {
        var id = entry.Text(key);
        if (id.Length > 0 && id != Team.Id && !byId.ContainsKey(id))
            entry.Problem(key, $"categorie '{slug}': regisseur '{id}' bestaat niet");
        return byId.GetValueOrDefault(id);
    }
}
