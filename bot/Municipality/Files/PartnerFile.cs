namespace WijkBot.Municipality;

/// <summary>partners.yaml: other organisations, which reports are theirs, what the resident is told of it and what is passed on.</summary>
internal static class PartnerFile
{
    internal const string Name = "partners.yaml";
    private const string Choice = "keuze";

    /// <summary>A report can be claimed by so many, so that with "another" there are three options.</summary>
    private const int MostClaims = 2;

    /// <summary>Longest text that fits a button.</summary>
    private const int LongestOption = 20;

    public static (IReadOnlyList<Partner> Partners, PartnerChoice? Choice) Read(string directory, IReadOnlyList<Category> categories, Problems problems)
    {
        if (YamlFile.Read(directory, Name, problems) is not { } file)
            return ([], null);

        var slugs = categories.Select(category => category.Slug).ToHashSet();
        var choice = file.OptionalEntry(Choice) is { } entry ? ReadChoice(entry) : null;
        var partners = file.Entries("partners").Select(entry => (Entry: entry, Partner: PartnerEntry.Read(entry, slugs))).ToList();
        file.NothingElse();
        foreach (var twice in partners.GroupBy(each => each.Partner.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
            problems.Add(Name, $"id '{twice.Key}' staat er twee keer in");
        CheckShared(partners, choice, problems);
        return ([.. partners.Select(each => each.Partner)], choice);
    }

    private static PartnerChoice ReadChoice(YamlEntry entry)
    {
        var choice = new PartnerChoice(entry.Text("vraag"), entry.Text("anders"));
        OneSms.Check(entry, "vraag", choice.Question);
        CheckOption(entry, "anders", choice.Neither);
        entry.NothingElse();
        return choice;
    }

    private static void CheckOption(YamlEntry entry, string key, string text)
    {
        OneSms.Check(entry, key, text);
        if (text.Length > LongestOption)
            entry.Problem(key, $"'{text}' heeft {text.Length} tekens; het is een keuze, dus hoogstens {LongestOption}");
    }

    /// <summary>What two partners claim everywhere is asked, when the resident hears of it at all; of three, nobody could choose.</summary>
    private static void CheckShared(List<(YamlEntry Entry, Partner Partner)> partners, PartnerChoice? choice, Problems problems)
    {
        var everywhere = partners.Where(each => each.Partner.Places.Count == 0).ToList();
        var shared = everywhere.SelectMany(each => each.Partner.Categories.Distinct().Select(slug => (Slug: slug, each.Partner)))
            .GroupBy(claim => claim.Slug, claim => claim.Partner).Where(claims => claims.Count() > 1 && claims.Any(partner => partner.Told is not null)).ToList();
        foreach (var slug in shared.Where(claims => claims.Count() > MostClaims).Select(claims => claims.Key))
            problems.Add(Name, $"categorie '{slug}' staat bij meer dan {MostClaims} partners zonder plaatsen; een bewoner kan niet uit zo veel kiezen");
        if (shared.Count > 0 && choice is null)
            problems.Add(Name, $"categorie '{shared[0].Key}' staat bij twee partners: dan moet er een '{Choice}' zijn met 'vraag' en 'anders'");
        foreach (var (entry, partner) in everywhere.Where(each => shared.Exists(claims => claims.Contains(each.Partner))))
            CheckOption(entry, "naam", partner.Name);
    }
}
