namespace WijkBot.Municipality;

/// <summary>
/// What is wrong in the municipality's files, one clear line each, in Dutch: they are read by the people who edit the files.
/// Collected rather than thrown, so that all are shown at once.
/// </summary>
public sealed class Problems
{
    private readonly List<string> lines = [];

    /// <summary>The lines, in the order they were found.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <param name="file">File name without directory.</param>
    /// <param name="what">What is wrong, without capital and full stop.</param>
    public void Add(string file, string what) => lines.Add($"{file}: {what}");

    /// <param name="file">File name without directory.</param>
    /// <param name="line">Line in the file, from 1.</param>
    /// <param name="what">What is wrong, without capital and full stop.</param>
    public void Add(string file, long line, string what) => lines.Add($"{file}, regel {line}: {what}");
}
