namespace WijkBot.Municipality;

/// <summary>categorieen.yaml: the kinds of report. The last one, <c>overig</c>, must be there: it is what is left when nothing fits.</summary>
internal static class CategoryFile
{
    private const string Name = "categorieen.yaml";

    public static IReadOnlyList<Category> Read(string directory, Problems problems)
    {
        if (YamlFile.Read(directory, Name, problems) is not { } file)
            return [];

        var entries = file.Entries("categorieen");
        var categories = entries.Select(Category).ToList();
        file.NothingElse();
        foreach (var twice in categories.GroupBy(category => category.Slug).Where(group => group.Key.Length > 0 && group.Count() > 1))
            problems.Add(Name, $"slug '{twice.Key}' staat er twee keer in");
        AlikeEntry.CheckSisters(Name, categories, problems);
        if (!categories.Exists(category => category.Slug == "overig"))
            problems.Add(Name, "categorie 'overig' ontbreekt: die is er voor wat nergens past");
        return categories;
    }

    private static Category Category(YamlEntry entry)
    {
        var name = entry.Text("naam");
        var category = new Category(entry.Text("slug"), entry.Text("hoofd"), name)
        {
            InSentence = entry.OptionalText("inZin") ?? name,
            Words = entry.Texts("woorden"),
            AsksWhen = entry.Flag("vraagtWanneer"),
            AsksDanger = entry.Flag("vraagtGevaar"),
            PublicSpace = entry.Flag("openbareRuimte"),
            Terms = TermsReader.Read(entry, whole: false),
        };
        Check(entry, category);
        category = category with { Alike = AlikeEntry.Of(entry, category) };
        entry.NothingElse();
        return category;
    }

    private static void Check(YamlEntry entry, Category category)
    {
        if (!category.Slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-'))
            entry.Problem("slug", $"slug '{category.Slug}' mag alleen kleine letters, cijfers en streepjes hebben");
        if (category.Words.Count == 0 && category.Slug is not ("overig" or ""))
            entry.Problem($"categorie '{category.Slug}' heeft geen woorden en zou nooit worden herkend");
        foreach (var twice in category.Words.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            entry.Problem("woorden", $"categorie '{category.Slug}': woord '{twice.Key}' staat er twee keer in");
    }
}
