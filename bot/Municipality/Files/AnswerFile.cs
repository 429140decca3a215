namespace WijkBot.Municipality;

/// <summary>antwoorden.yaml: answers that colleagues give often. A municipality may have none.</summary>
internal static class AnswerFile
{
    internal const string Name = "antwoorden.yaml";

    public static AnswerBook Read(string directory, IReadOnlyList<Category> categories, Problems problems) =>
        Text(directory, problems) is { } text ? Parse(text, categories, problems) ?? AnswerBook.None : AnswerBook.None;

    /// <summary>Null when there is none, or it cannot be read, which is then noted.</summary>
    public static string? Text(string directory, Problems problems) =>
        File.Exists(Path.Combine(directory, Name)) ? TextFile.Read(directory, Name, problems) : null;

    /// <summary>The same of a text that was read already; null when something is wrong, which is then noted.</summary>
    public static AnswerBook? Parse(string yaml, IReadOnlyList<Category> categories, Problems problems)
    {
        var before = problems.Lines.Count;
        if (YamlFile.Parse(yaml, Name, problems) is not { } file)
            return null;
        var slugs = categories.Select(category => category.Slug).ToHashSet();
        var answers = file.Entries("antwoorden").Select(entry => AnswerEntry.Read(entry, slugs)).ToList();
        file.NothingElse();
        foreach (var twice in answers.GroupBy(answer => answer.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
            problems.Add(Name, $"id '{twice.Key}' staat er twee keer in");
        foreach (var twice in answers.GroupBy(answer => answer.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Key.Length > 0 && group.Count() > 1))
            problems.Add(Name, $"naam '{twice.Key}' staat er twee keer in");
        return problems.Lines.Count > before ? null : new AnswerBook(yaml, answers);
    }
}
