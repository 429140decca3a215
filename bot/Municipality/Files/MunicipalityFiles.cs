namespace WijkBot.Municipality;

/// <summary>gemeente.yaml, and with it the other files that make up <see cref="MunicipalityData"/>.</summary>
public static class MunicipalityFiles
{
    private const string Name = "gemeente.yaml";

    /// <summary>Reads and checks the files; null when anything was wrong, which is then noted.</summary>
    /// <param name="directory">Full path of the municipality's directory.</param>
    public static MunicipalityData? Read(string directory, Problems problems)
    {
        var before = problems.Lines.Count;
        if (!System.IO.Directory.Exists(directory))
        {
            problems.Add("Municipality:Directory", $"map {directory} bestaat niet");
            return null;
        }
        var categories = CategoryFile.Read(directory, problems);
        var questions = QuestionFile.Read(directory, problems);
        var (partners, choice) = PartnerFile.Read(directory, categories, problems);
        if (YamlFile.Read(directory, Name, problems) is not { } file)
            return null;

        var data = new MunicipalityData
        {
            Name = file.Text("naam"),
            Phone = file.Text("telefoon"),
            PrivacyPage = file.Text("privacypagina"),
            TimeZone = Zone(file),
            Hours = HoursReader.Read(file),
            Categories = categories,
            Questions = questions,
            Partners = partners,
            PartnerChoice = choice,
            Neighbours = [.. file.Entries("buurgemeenten").Select(NeighbourEntry.Read)],
            UsualAlike = AlikeEntry.Usual(file),
            Theme = ThemeFile.Read(directory, problems),
            Answers = AnswerFile.Read(directory, categories, problems),
            Terms = TermsReader.Read(file, whole: true),
            Directory = directory,
        };
        file.NothingElse();
        return problems.Lines.Count > before ? null : data;
    }

    private static TimeZoneInfo Zone(YamlEntry file)
    {
        var name = file.Text("tijdzone");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        if (name.Length > 0)
            file.Problem("tijdzone", $"tijdzone '{name}' is niet bekend; bijvoorbeeld Europe/Amsterdam");
        return TimeZoneInfo.Utc;
    }
}
