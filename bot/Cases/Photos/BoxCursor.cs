namespace WijkBot.Cases;

/// <summary>Reads the numbers in a box one behind the other. What lies behind its end is 0, and is told.</summary>
internal ref struct BoxCursor(ReadOnlySpan<byte> content)
{
    private ReadOnlySpan<byte> rest = content;

    /// <summary>More was read than there is: what was read is not to be believed.</summary>
    public bool IsShort { get; private set; }

    /// <summary>The next number, of so many bytes; none are 0.</summary>
    public ulong Next(int bytes)
    {
        if (bytes > rest.Length)
        {
            IsShort = true;
            rest = [];
            return 0;
        }
        ulong number = 0;
        foreach (var one in rest[..bytes])
            number = (number << 8) | one;
        rest = rest[bytes..];
        return number;
    }
}
