namespace WijkBot.Wijken;

/// <summary>Addresses as they are read, each with the line it stands on.</summary>
internal sealed class AddressRows(int expected)
{
    private ulong[] entries = new ulong[expected];
    private int[] lines = new int[expected];
    private int count;
    private bool isSorted = true;

    public ReadOnlyMemory<ulong> Entries => entries.AsMemory(0, count);

    public void Add(ulong entry, long line)
    {
        if (count == entries.Length)
        {
            Array.Resize(ref entries, 2 * count + 16);
            Array.Resize(ref lines, entries.Length);
        }
        isSorted &= count == 0 || entries[count - 1] < entry;
        (entries[count], lines[count]) = (entry, (int)line);
        count++;
    }

    /// <summary>Puts them in order, and notes each address that stands there twice.</summary>
    public void Sort(string file, ImportFindings findings)
    {
        if (!isSorted)
            Array.Sort(entries, lines, 0, count);
        for (var at = 1; at < count && !findings.IsEnough; at++)
        {
            var (pc6, number) = (AddressEntry.Pc6(entries[at]), AddressEntry.Number(entries[at]));
            if (pc6 == AddressEntry.Pc6(entries[at - 1]) && number == AddressEntry.Number(entries[at - 1]))
                findings.Add(file, Math.Max(lines[at - 1], lines[at]), $"{Pc6.Text(pc6)} {number} staat ook op regel {Math.Min(lines[at - 1], lines[at])}");
        }
    }
}
