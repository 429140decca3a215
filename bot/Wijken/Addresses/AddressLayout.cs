using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Wijken;

/// <summary>
/// How the table of addresses lies in a file, little-endian: a head of <see cref="HeadSize"/> bytes; the codes of buurten, eight letters each
/// without <c>BU</c>; where the postcodes of each four digits begin; their letters, as numbers of 16 bits; where the block of each
/// begins; the blocks. A block holds for each buurt of the postcode its number, how many house numbers lie in it, and these, each as the
/// distance to the one before.
/// </summary>
internal sealed class AddressLayout
{
    /// <summary>Name and version of this layout.</summary>
    public static ReadOnlySpan<byte> Magic => "WIJKADR1"u8;

    public const int HeadSize = 64;
    public const int CodeSize = 8;
    public const int Groups = 10_000 - Pc6.FirstDigits;

    private readonly ReadOnlyMemory<byte> blocks;
    private readonly int[] groups;
    private readonly ushort[] letters;
    private readonly int[] starts;

    private AddressLayout(ReadOnlyMemory<byte> bytes, AddressHead head)
    {
        (Year, Addresses) = (head.Year, head.Addresses);
        var rest = bytes.Span[HeadSize..];
        Buurten = new string[head.Buurten];
        for (var at = 0; at < Buurten.Length; at++)
            Buurten[at] = "BU" + Encoding.ASCII.GetString(rest.Slice(at * CodeSize, CodeSize));
        groups = Take<int>(ref rest, head.Buurten * CodeSize, Groups + 1);
        letters = Take<ushort>(ref rest, 0, head.Postcodes);
        starts = Take<int>(ref rest, 0, head.Postcodes + 1);
        blocks = bytes[^rest.Length..];
    }

    public int Year { get; }
    public int Addresses { get; }
    public string[] Buurten { get; }

    /// <summary>Reads it; throws <see cref="FormatException"/> when it is not that, whole and unharmed.</summary>
    public static AddressLayout Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeadSize || !bytes.Span.StartsWith(Magic))
            throw new FormatException("This is no table of addresses.");
        var head = AddressHead.Read(bytes.Span);
        if (bytes.Length != head.Length || !SHA256.HashData(bytes.Span[HeadSize..]).AsSpan().StartsWith(head.Hash))
            throw new FormatException("The table of addresses is damaged: import it again.");
        return new AddressLayout(bytes, head);
    }

    /// <summary>All postcodes, in their order; see <see cref="Pc6"/>.</summary>
    public IEnumerable<int> Postcodes
    {
        get
        {
            for (var digits = 0; digits < Groups; digits++)
            {
                for (var at = groups[digits]; at < groups[digits + 1]; at++)
                    yield return digits * Pc6.Letters + letters[at];
            }
        }
    }

    /// <summary>The place of a postcode; below zero when it is not there.</summary>
    public int IndexOf(int pc6)
    {
        var (from, to) = Range(Pc6.FirstDigits + pc6 / Pc6.Letters);
        var found = letters.AsSpan(from, to - from).BinarySearch((ushort)(pc6 % Pc6.Letters));
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The places of all postcodes with these four digits.</summary>
    public (int From, int To) Range(int digits) => (groups[digits - Pc6.FirstDigits], groups[digits - Pc6.FirstDigits + 1]);

    public AddressBlock Block(int at) => new(blocks.Span[starts[at]..starts[at + 1]]);

    private static T[] Take<T>(ref ReadOnlySpan<byte> rest, int skip, int count) where T : unmanaged
    {
        var taken = MemoryMarshal.Cast<byte, T>(rest[skip..])[..count].ToArray();
        rest = rest[(skip + MemoryMarshal.AsBytes(taken.AsSpan()).Length)..];
        return taken;
    }
}

/// <summary>The head of a table of addresses.</summary>
/// <param name="Year">CBS year.</param>
/// <param name="Addresses">Postcodes with a house number.</param>
/// <param name="Buurten">Codes.</param>
/// <param name="Postcodes">Of six characters.</param>
/// <param name="Blocks">Bytes.</param>
internal readonly record struct AddressHead(int Year, int Addresses, int Buurten, int Postcodes, int Blocks)
{
    /// <summary>So many bytes of the SHA-256 of all behind the head stand in it.</summary>
    public const int HashSize = 16;

    private const int Begin = 8;

    /// <summary>The first bytes of the hash.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>Bytes of the whole file.</summary>
    public long Length => AddressLayout.HeadSize + (long)Buurten * AddressLayout.CodeSize + (AddressLayout.Groups + 1) * 4L + Postcodes * 2L + (Postcodes + 1L) * 4 + Blocks;

    public static AddressHead Read(ReadOnlySpan<byte> bytes)
    {
        Span<int> told = stackalloc int[5];
        for (var at = 0; at < told.Length; at++)
            told[at] = Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(bytes[(Begin + at * 4)..]));
        return new AddressHead(told[0], told[1], told[2], told[3], told[4]) { Hash = bytes.Slice(Begin + 20, HashSize).ToArray() };
    }

    public void Write(Span<byte> bytes)
    {
        AddressLayout.Magic.CopyTo(bytes);
        ReadOnlySpan<int> told = [Year, Addresses, Buurten, Postcodes, Blocks];
        for (var at = 0; at < told.Length; at++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes[(Begin + at * 4)..], told[at]);
        Hash.CopyTo(bytes[(Begin + 20)..]);
    }
}
