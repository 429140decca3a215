using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Municipality;

/// <summary>A copy of the sample municipality to edit; gone afterwards.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("wijkbot-gemeente-").FullName;
        foreach (var file in System.IO.Directory.GetFiles(MunicipalityFolder.Sample))
            File.Copy(file, Path.Combine(Directory, Path.GetFileName(file)));
    }

    public string Directory { get; }

    /// <summary>Replaces a text that must be in the file.</summary>
    public DataFolder Edit(string file, string from, string to)
    {
        var path = Path.Combine(Directory, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(from, Case.Sensitive);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Everything that is wrong with the folder, of both rooms that read it.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new Problems();
        MunicipalityFiles.Read(Directory, problems);
        WijkenFiles.Read(Directory, problems);
        return problems.Lines;
    }

    public static MunicipalityData Read(string directory)
    {
        var problems = new Problems();
        var data = MunicipalityFiles.Read(directory, problems);
        problems.Lines.ShouldBeEmpty();
        return data.ShouldNotBeNull();
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
