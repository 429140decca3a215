namespace WijkBot.Municipality;

/// <summary>One answer of antwoorden.yaml.</summary>
internal static class AnswerEntry
{
    private const int LongestId = 40, LongestName = 60;

    public static CannedAnswer Read(YamlEntry entry, HashSet<string> slugs)
    {
        var answer = new CannedAnswer(entry.Text("id"), entry.Text("naam"), entry.Text("tekst"))
        {
            Categories = entry.Texts("categorieen"),
            Statuses = [.. entry.Texts("statussen").Select(word => Status(entry, word)).OfType<string>()],
            Translations = entry.OptionalEntry("vertaald") is { } translated ? Translations(translated, entry.OptionalText("tekst") ?? "") : new Dictionary<string, string>(),
        };
        entry.NothingElse();
        if (answer.Id.Length > LongestId || !answer.Id.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
            entry.Problem("id", $"id '{answer.Id}' mag alleen kleine letters, cijfers en streepjes hebben, hoogstens {LongestId}");
        if (answer.Name.Length > LongestName)
            entry.Problem("naam", $"naam '{answer.Name}' heeft {answer.Name.Length} tekens; hoogstens {LongestName}");
        foreach (var slug in answer.Categories.Where(slug => !slugs.Contains(slug)))
            entry.Problem("categorieen", $"antwoord '{answer.Id}': categorie '{slug}' bestaat niet in categorieen.yaml");
        foreach (var line in AnswerCheck.Of(answer.Text, null, null))
            entry.Problem("tekst", $"antwoord '{answer.Id}', tekst: {line}");
        return answer;
    }

    private static string? Status(YamlEntry entry, string word)
    {
        if (AnswerFields.Statuses.TryGetValue(word, out var status))
            return status;
        entry.Problem("statussen", $"'{word}' is geen status (bekend: {string.Join(", ", AnswerFields.Statuses.Keys)})");
        return null;
    }

    private static Dictionary<string, string> Translations(YamlEntry entry, string dutch)
    {
        var texts = new Dictionary<string, string>();
        foreach (var language in entry.Keys())
        {
            if (!AnswerFields.Languages.ContainsKey(language))
            {
                entry.Problem(language, $"'{language}' is geen taal (bekend: {string.Join(", ", AnswerFields.Languages.Keys)})");
                continue;
            }
            texts[language] = entry.Text(language);
            foreach (var line in AnswerCheck.Of(texts[language], language, dutch))
                entry.Problem(language, $"vertaald, {language}: {line}");
        }
        return texts;
    }
}
