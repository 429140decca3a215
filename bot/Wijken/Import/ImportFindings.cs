namespace WijkBot.Wijken;

/// <summary>What is wrong with files that are imported, in Dutch, for whoever brings them: the first lines in full, the rest counted.</summary>
internal sealed class ImportFindings
{
    /// <summary>Who has read so many lines looks at the file.</summary>
    public const int Most = 20;

    private readonly List<string> lines = [];

    /// <summary>How many there are, told or not.</summary>
    public int Count { get; private set; }

    /// <summary>The lines, with one for those that are not told.</summary>
    public IReadOnlyList<string> Lines => Count <= lines.Count ? lines : [.. lines, $"en nog {Count - lines.Count} regels zoals deze"];

    /// <summary>No more is read of a file that is wrong all through.</summary>
    public bool IsEnough => Count >= 1000;

    /// <param name="file">File name without directory; of a zip, with the name in it.</param>
    /// <param name="what">What is wrong, without capital and full stop.</param>
    public void Add(string file, string what)
    {
        Count++;
        if (lines.Count < Most)
            lines.Add($"{file}: {what}");
    }

    /// <param name="line">Line in the file, from 1.</param>
    public void Add(string file, long line, string what) => Add($"{file}, regel {line}", what);
}
