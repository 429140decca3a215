namespace WijkBot.Municipality;

/// <summary>What is otherwise in one set of canned answers than in another, a line each.</summary>
internal static class AnswerDifference
{
    public static IReadOnlyList<string> Of(AnswerBook before, AnswerBook after) =>
    [
        .. after.All.Where(answer => before.ById(answer.Id) is null).Select(answer => $"erbij: {answer.Name}: {answer.Text}"),
        .. after.All.SelectMany(answer => before.ById(answer.Id) is { } old ? Lines(old, answer) : []),
        .. before.All.Where(answer => after.ById(answer.Id) is null).Select(answer => $"weg: {answer.Name}"),
    ];

    private static IEnumerable<string> Lines(CannedAnswer old, CannedAnswer now)
    {
        if (old.Name != now.Name)
            yield return $"{old.Name}: heet nu {now.Name}";
        if (old.Text != now.Text)
            yield return $"{now.Name}: de tekst is nu: {now.Text}";
        foreach (var language in old.Translations.Keys.Union(now.Translations.Keys).Order(StringComparer.Ordinal))
        {
            if (old.Translations.GetValueOrDefault(language) != now.Translations.GetValueOrDefault(language))
                yield return $"{now.Name}: {language} is nu: {now.Translations.GetValueOrDefault(language) ?? "niet vertaald"}";
        }
        if (!old.Categories.ToHashSet().SetEquals(now.Categories))
            yield return $"{now.Name}: voor {Listed(now.Categories, "alle onderwerpen")}";
        if (!old.Statuses.ToHashSet().SetEquals(now.Statuses))
            yield return $"{now.Name}: bij {Listed(now.Statuses.Select(status => AnswerFields.Statuses.First(word => word.Value == status).Key), "elke status")}";
    }

    private static string Listed(IEnumerable<string> words, string none) => string.Join(", ", words) is { Length: > 0 } list ? list : none;
}
