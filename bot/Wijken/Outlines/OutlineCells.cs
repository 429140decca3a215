namespace WijkBot.Wijken;

/// <summary>What is drawn in each cell of a map; see <see cref="OutlineMap"/>.</summary>
/// <param name="whole">The outline a cell lies in as a whole, or <see cref="OutlineMap.Nowhere"/>, or <see cref="Divided"/>.</param>
/// <param name="clear">How many steps it is from one that is divided, also across corners; 255 for more.</param>
/// <param name="edges">Edges that go through each cell.</param>
/// <param name="possible">Outlines that a point in a divided cell may lie in.</param>
internal sealed class OutlineCells(int[] whole, byte[] clear, CellLists edges, CellLists possible)
{
    /// <summary>A border goes through it.</summary>
    public const int Divided = -2;

    public int Whole(int cell) => whole[cell];

    public int Clear(int cell) => clear[cell];

    public ReadOnlySpan<int> Edges(int cell) => edges[cell];

    public ReadOnlySpan<int> Possible(int cell) => possible[cell];
}

/// <summary>A list of numbers for each cell, one behind the other.</summary>
internal sealed class CellLists
{
    private readonly int[] first;
    private readonly int[] all;

    /// <param name="pairs">Cell and number, in any order; the numbers of a cell keep theirs.</param>
    public CellLists(int cells, IReadOnlyCollection<(int Cell, int Number)> pairs)
    {
        (first, all) = (new int[cells + 1], new int[pairs.Count]);
        foreach (var (cell, _) in pairs)
            first[cell + 1]++;
        for (var cell = 0; cell < cells; cell++)
            first[cell + 1] += first[cell];
        var next = first.ToArray();
        foreach (var (cell, number) in pairs)
            all[next[cell]++] = number;
    }

    public ReadOnlySpan<int> this[int cell] => all.AsSpan(first[cell]..first[cell + 1]);
}
