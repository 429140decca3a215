namespace WijkBot.Municipality;

/// <summary>vragen.yaml: what residents often ask, with the answer.</summary>
internal static class QuestionFile
{
    /// <summary>Two SMS segments of GSM-7 (2 × 153).</summary>
    internal const int LongestAnswer = 306;

    private const string Name = "vragen.yaml";

    public static IReadOnlyList<KnownQuestion> Read(string directory, Problems problems)
    {
        if (YamlFile.Read(directory, Name, problems) is not { } file)
            return [];

        var questions = file.Entries("vragen").Select(Question).ToList();
        file.NothingElse();
        foreach (var twice in questions.GroupBy(question => question.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
            problems.Add(Name, $"id '{twice.Key}' staat er twee keer in");
        return questions;
    }

    private static KnownQuestion Question(YamlEntry entry)
    {
        var question = new KnownQuestion(entry.Text("id"), entry.Text("titel"), entry.Text("antwoord"))
        {
            Words = entry.Texts("woorden"),
            Examples = entry.Texts("voorbeelden"),
        };
        if (question.Answer.Length > LongestAnswer)
            entry.Problem("antwoord", $"het antwoord op '{question.Id}' heeft {question.Answer.Length} tekens; hoogstens {LongestAnswer} (twee sms'en)");
        if (question.Words.Count == 0)
            entry.Problem($"vraag '{question.Id}' heeft geen woorden en zou nooit worden herkend");
        entry.NothingElse();
        return question;
    }
}
