namespace WijkBot.Wijken;

/// <summary>Which postcodes lie in another municipality as well, seen while the addresses of those others are left out.</summary>
internal sealed class BorderPostcodes
{
    /// <summary>By number of the postcode; a code is four bytes, zero is none.</summary>
    private uint[]? others;

    /// <summary>An address of another municipality.</summary>
    /// <param name="municipality">Its packed code; see <see cref="CbsCode.Packed"/>.</param>
    public void See(int pc6, ulong municipality)
    {
        others ??= new uint[Pc6.Count];
        if (others[pc6] == 0)
            others[pc6] = (uint)municipality;
    }

    /// <summary>Those among these addresses, by the code of the other municipality; null when the file held no other, for then nothing is known of it.</summary>
    public IReadOnlyDictionary<string, string>? Among(ReadOnlySpan<ulong> addresses)
    {
        if (others is null)
            return null;
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            if (AddressEntry.Pc6(address) is var pc6 && others[pc6] is not 0 and var other)
                found.TryAdd(Pc6.Text(pc6), CbsCode.Unpacked(other, CbsLevel.Municipality));
        }
        return found;
    }
}
