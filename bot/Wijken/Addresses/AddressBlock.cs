using System.Runtime.CompilerServices;

namespace WijkBot.Wijken;

/// <summary>Reads the addresses of one postcode: whole numbers of seven bits a byte, the last of each without its high bit.</summary>
internal ref struct AddressBlock(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        int value = bytes[at++];
        if (value < 0x80)
            return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int more = bytes[at++];
            value |= (more & 0x7F) << shift;
            if (more < 0x80)
                return value;
        }
    }

    /// <summary>Reads the house numbers of a buurt, and tells whether this is one of them.</summary>
    public bool Holds(int number)
    {
        var (count, last, found) = (Next(), 0, false);
        for (; count > 0; count--)
            found |= (last += Next()) == number;
        return found;
    }

    /// <summary>Passes the house numbers of a buurt; how many they are.</summary>
    public int Skip()
    {
        var count = Next();
        for (var left = count; left > 0; left--)
            Next();
        return count;
    }
}
