namespace WijkBot.Municipality;

/// <summary>partners.yaml: other organisations and the categories they handle.</summary>
internal static class PartnerFile
{
    private const string Name = "partners.yaml";

    public static IReadOnlyList<Partner> Read(string directory, IReadOnlyList<Category> categories, Problems problems)
    {
        if (YamlFile.Read(directory, Name, problems) is not { } file)
            return [];

        var slugs = categories.Select(category => category.Slug).ToHashSet();
        var partners = file.Entries("partners").Select(entry => Partner(entry, slugs)).ToList();
        file.NothingElse();
        foreach (var twice in partners.GroupBy(partner => partner.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
            problems.Add(Name, $"id '{twice.Key}' staat er twee keer in");
        return partners;
    }

    private static Partner Partner(YamlEntry entry, HashSet<string> slugs)
    {
        var partner = new Partner(entry.Text("id"), entry.Text("naam"))
        {
            Phone = entry.OptionalText("telefoon"),
            Categories = entry.Texts("categorieen"),
        };
        foreach (var slug in partner.Categories.Where(slug => !slugs.Contains(slug)))
            entry.Problem("categorieen", $"partner '{partner.Id}': categorie '{slug}' bestaat niet in categorieen.yaml");
        entry.NothingElse();
        return partner;
    }
}
