using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>
/// What else people mean with the words of a category (<c>Words/neighbour.any.txt</c>): who names a full container may well mean what stands
/// beside it. So the resident can nearly always choose among three, though the words name only one.
/// </summary>
internal sealed class Neighbours
{
    private readonly int[]?[] byCategory;

    /// <param name="numbers">The categories of the municipality by their name; others are left out.</param>
    public Neighbours(IReadOnlyDictionary<string, int> numbers)
    {
        byCategory = new int[]?[numbers.Count];
        foreach (var (slug, entry) in WordFile.Read("neighbour"))
        {
            if (numbers.TryGetValue(slug, out var category))
                byCategory[category] = [.. entry.Split(", ").Where(numbers.ContainsKey).Select(other => numbers[other])];
        }
    }

    /// <summary>Fills what was found up with what is next to it, the neighbours of the best first.</summary>
    /// <returns>How many there are then.</returns>
    public int Fill(Span<int> best, int count)
    {
        var found = count;
        for (var at = 0; at < found && count < best.Length; at++)
        {
            foreach (var other in byCategory[best[at]] ?? [])
            {
                if (count < best.Length && !best[..count].Contains(other))
                    best[count++] = other;
            }
        }
        return count;
    }
}
