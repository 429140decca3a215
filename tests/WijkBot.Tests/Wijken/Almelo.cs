using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>The sample municipality as it travels with the program.</summary>
internal static class Almelo
{
    public static WijkenFiles Files { get; } = Read(MunicipalityFolder.Sample);

    public static AreaBook Areas => Files.Areas;

    public static Roster Roster => Files.Roster;

    public static WijkenFiles Read(string directory)
    {
        var problems = new Problems();
        var files = WijkenFiles.Read(directory, problems);
        problems.Lines.ShouldBeEmpty();
        return files.ShouldNotBeNull();
    }
}
