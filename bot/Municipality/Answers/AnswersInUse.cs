namespace WijkBot.Municipality;

/// <summary>The canned answers that are used now: those of the file, until others are kept on a page.</summary>
public sealed class AnswersInUse(MunicipalityData municipality)
{
    private volatile AnswerBook now = municipality.Answers;

    public AnswerBook Now => now;

    /// <summary>Uses these from now on.</summary>
    internal void Use(AnswerBook book) => now = book;

    /// <summary>The text of antwoorden.yaml as it is now; null when there is none, or it cannot be read, which is then noted.</summary>
    internal string? ReadFile(Problems problems) => AnswerFile.Text(municipality.Directory, problems);

    /// <summary>Reads answers by the rules of the file; null when something is wrong, which is then noted.</summary>
    internal AnswerBook? Read(string yaml, Problems problems) => AnswerFile.Parse(yaml, municipality.Categories, problems);
}
