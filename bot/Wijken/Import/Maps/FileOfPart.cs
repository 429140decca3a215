namespace WijkBot.Wijken;

/// <summary>A part of an import as a file of its own, for a reader that goes back and forth in it; taken away when it is not needed any more.</summary>
internal sealed class FileOfPart : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wijkbot-kaart-");

    public FileOfPart(ImportPart part)
    {
        Path = System.IO.Path.Combine(folder.FullName, "kaart.gpkg");
        using var from = part.Open();
        using var to = File.Create(Path);
        from.CopyTo(to);
    }

    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
