using System.Globalization;

namespace WijkBot.Municipality;

/// <summary>
/// <c>ookMelden</c>, of the municipality and of a category: that a resident may be asked whether he means what somebody else reported.
/// Refused for whatever is about persons, neighbours, the police or care, whoever wrote it there.
/// </summary>
internal static class AlikeEntry
{
    public const string Key = "ookMelden";
    private const int MostMetres = 500, MostHouseNumbers = 100, MostDays = 90;

    /// <summary>Main categories of what is never told to somebody else, however short.</summary>
    private static readonly string[] Never =
        ["overlast-van-en-door-personen-of-groepen", "overlast-bedrijven-en-horeca", "ondermijning", "wonen", "overig", "zorg", "politie", "klacht", "contact"];

    /// <summary>What goes for all kinds, out of gemeente.yaml.</summary>
    public static AlikeRule Usual(YamlEntry file)
    {
        if (file.OptionalEntry(Key) is not { } entry)
            return AlikeRule.Usual;
        var choice = Choice(entry);
        entry.NothingElse();
        return choice.Over(AlikeRule.Usual);
    }

    /// <summary>Of a category: <c>ja</c>, or with what is otherwise for it; null when it is not on the list.</summary>
    public static AlikeChoice? Of(YamlEntry category, Category read)
    {
        if (!category.Has(Key) || category.IsText(Key) && !category.Flag(Key))
            return null;
        if (Why(read) is { } why)
            category.Problem(Key, $"categorie '{read.Slug}' mag geen {Key} hebben: {why}");
        if (category.IsText(Key) || category.OptionalEntry(Key) is not { } entry)
            return new AlikeChoice(null, null, null);
        var choice = Choice(entry) with { With = entry.Texts("samenMet") };
        entry.NothingElse();
        return choice;
    }

    /// <summary>Notes sister categories that do not exist, or are not on the list themselves.</summary>
    public static void CheckSisters(string file, IReadOnlyList<Category> categories, Problems problems)
    {
        foreach (var category in categories)
        {
            foreach (var sister in category.Alike?.With ?? [])
            {
                if (categories.FirstOrDefault(other => other.Slug == sister) is not { Alike: not null })
                    problems.Add(file, $"categorie '{category.Slug}': samenMet '{sister}' is geen categorie met {Key}");
            }
        }
    }

    private static string? Why(Category category) => category switch
    {
        { PublicSpace: false } => "alleen wat openbareRuimte: ja heeft",
        _ when Never.Contains(category.Main) => $"wat onder '{category.Main}' valt, gaat over mensen en blijft tussen de melder en de gemeente",
        _ => null,
    };

    private static AlikeChoice Choice(YamlEntry entry) =>
        new(Number(entry, "afstand", MostMetres), Number(entry, "huisnummers", MostHouseNumbers), Number(entry, "dagen", MostDays));

    private static int? Number(YamlEntry entry, string key, int most)
    {
        if (entry.OptionalText(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        entry.Problem(key, $"'{key}' moet een getal zijn van 1 tot en met {most}, niet '{text}'");
        return null;
    }
}
