namespace WijkBot.Benchmarks.Scoring;

/// <summary>Which lines of the corpus are looked at: those that rules are written for, or those that only measure them.</summary>
internal enum Side
{
    Dev,
    Measure,
    All,
}

/// <summary>A line of the corpus: what somebody wrote, and what a careful reader understands of it.</summary>
/// <param name="Cells">All cells, the id first and the voice second.</param>
internal sealed record CorpusItem(IReadOnlyList<string> Cells)
{
    public string Id => Cells[0];
    public string Voice => Cells[1];

    /// <summary>By its id, so that a line never changes sides when others are added.</summary>
    public bool IsIn(Side side) => side == Side.All || (Id[^1] % 2 == 0) == (side == Side.Dev);

    /// <summary>The readings that are right, from one cell.</summary>
    public IReadOnlyList<string> Right(int cell) => Cells[cell].Split('|');

    public static IEnumerable<CorpusItem> Read(string folder, string files, int cells) =>
        Directory.EnumerateFiles(folder, files).Order(StringComparer.Ordinal).SelectMany(file => Read(file, cells));

    private static IEnumerable<CorpusItem> Read(string file, int cells)
    {
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var item = new CorpusItem(line.Split('\t'));
            yield return item.Cells.Count == cells ? item : throw new InvalidDataException($"{file}:{index + 1}: {item.Cells.Count} cells instead of {cells}.");
        }
    }
}
