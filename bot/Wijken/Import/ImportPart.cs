namespace WijkBot.Wijken;

/// <summary>A file of an import: as it is, or one in a zip.</summary>
/// <param name="Name">As messages call it.</param>
/// <param name="Length">Bytes, unpacked.</param>
/// <param name="Open">Opens it to be read once from its begin.</param>
/// <param name="Zip">Name of the zip it is in; null when it is in none.</param>
internal sealed record ImportPart(string Name, long Length, Func<Stream> Open, string? Zip = null)
{
    private static readonly string[] MapEndings = [".json", ".geojson", ".gpkg"];

    /// <summary>
    /// It was chosen by itself, or is called like a file of areas: what is wrong with it is told. Of what else lies beside it in a zip nothing is expected; a csv may be
    /// anybody's, so that its name or its columns have to tell.
    /// </summary>
    public bool LooksLikeOurs => Zip is null || MapEndings.Any(Ends) || IsCsv && OurColumns.Names(Name);

    /// <summary>A table as text, whose columns tell whose it is.</summary>
    public bool IsCsv => Ends(".csv");

    private bool Ends(string ending) => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>All of it; for files that are not large.</summary>
    public byte[] Bytes()
    {
        using var stream = Open();
        using var all = new MemoryStream((int)Length);
        stream.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>The first bytes, by which is seen what it is.</summary>
    public byte[] Begin(int most)
    {
        using var stream = Open();
        var begin = new byte[Math.Min(most, Length)];
        return begin[..stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)];
    }
}
