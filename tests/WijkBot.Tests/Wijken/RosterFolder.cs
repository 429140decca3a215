using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>The sample municipality with a roster of its own; gone afterwards.</summary>
internal sealed class RosterFolder : IDisposable
{
    private static readonly string[] Wijken = ["WK014110", "WK014111", "WK014112", "WK014113", "WK014114", "WK014115", "WK014116", "WK014117", "WK014118", "WK014119", "WK014120", "WK014121"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wijkbot-roster-");

    public string Path => folder.FullName;

    /// <summary>A, who has the Schelfhorst, b, who has De Riet, and c, who has the rest.</summary>
    /// <param name="more">Lines of each person behind name and id, and at the end of the file.</param>
    public (Roster? Roster, IReadOnlyList<string> Problems) Read(string a = "", string b = "", string c = "", string leader = "", string more = "")
    {
        foreach (var file in Directory.EnumerateFiles(MunicipalityFolder.Sample))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)), overwrite: true);
        File.WriteAllText(System.IO.Path.Combine(Path, "roster.yaml"), $$"""
            team: { naam: het wijkteam }
            teamleider: { id: leider, naam: de teamleider{{leader}} }
            regisseurs:
              - { id: a, naam: de regisseur van de Schelfhorst{{a}} }
              - { id: b, naam: de regisseur van De Riet{{b}} }
              - { id: c, naam: de regisseur van de rest{{c}} }
            wijken: { {{string.Join(", ", Wijken.Select(wijk => $"{wijk}: {wijk switch { "WK014118" => "a", "WK014111" => "b", _ => "c" }}"))}} }
            {{more}}
            """);
        var problems = new Problems();
        return (WijkenFiles.Read(Path, problems)?.Roster, problems.Lines);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
