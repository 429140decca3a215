using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Wijken;

/// <summary>Packs addresses into a table; see <see cref="AddressLayout"/>.</summary>
internal static class AddressTableWriter
{
    /// <param name="year">CBS year of the codes.</param>
    /// <param name="buurten">Codes, <c>BU01411802</c>; their place is their number.</param>
    /// <param name="addresses">Sorted, each once; see <see cref="AddressEntry"/>.</param>
    public static byte[] Write(int year, IReadOnlyList<string> buurten, ReadOnlySpan<ulong> addresses)
    {
        var groups = new int[AddressLayout.Groups + 1];
        var (letters, starts, blocks) = (new List<ushort>(), new List<int>(), new BlockWriter());
        for (var from = 0; from < addresses.Length;)
        {
            var pc6 = AddressEntry.Pc6(addresses[from]);
            var to = from + 1;
            while (to < addresses.Length && AddressEntry.Pc6(addresses[to]) == pc6)
                to++;
            groups[pc6 / Pc6.Letters + 1]++;
            letters.Add((ushort)(pc6 % Pc6.Letters));
            starts.Add(blocks.Length);
            blocks.Write(addresses[from..to]);
            from = to;
        }
        starts.Add(blocks.Length);
        for (var digits = 1; digits < groups.Length; digits++)
            groups[digits] += groups[digits - 1];
        return Joined(new AddressHead(year, addresses.Length, buurten.Count, letters.Count, blocks.Length), buurten,
            MemoryMarshal.AsBytes(groups.AsSpan()), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(letters)), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(starts)), blocks.Written);
    }

    private static byte[] Joined(AddressHead head, IReadOnlyList<string> buurten, ReadOnlySpan<byte> groups, ReadOnlySpan<byte> letters, ReadOnlySpan<byte> starts, ReadOnlySpan<byte> blocks)
    {
        var bytes = new byte[head.Length];
        var at = AddressLayout.HeadSize;
        foreach (var code in buurten)
            at += Encoding.ASCII.GetBytes(code.AsSpan(2), bytes.AsSpan(at));
        Append(groups);
        Append(letters);
        Append(starts);
        Append(blocks);
        (head with { Hash = SHA256.HashData(bytes.AsSpan(AddressLayout.HeadSize))[..AddressHead.HashSize] }).Write(bytes);
        return bytes;

        void Append(ReadOnlySpan<byte> part)
        {
            part.CopyTo(bytes.AsSpan(at));
            at += part.Length;
        }
    }

    /// <summary>The blocks, one behind the other.</summary>
    private sealed class BlockWriter
    {
        private byte[] bytes = new byte[1 << 16];

        public int Length { get; private set; }

        public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

        /// <summary>The addresses of one postcode, by buurt in the order in which these first come.</summary>
        public void Write(ReadOnlySpan<ulong> ofPostcode)
        {
            var buurten = new List<int>();
            foreach (var entry in ofPostcode)
            {
                if (!buurten.Contains(AddressEntry.Buurt(entry)))
                    buurten.Add(AddressEntry.Buurt(entry));
            }
            Put(buurten.Count);
            foreach (var buurt in buurten)
                Write(buurt, ofPostcode);
        }

        private void Write(int buurt, ReadOnlySpan<ulong> ofPostcode)
        {
            var (count, last) = (0, 0);
            foreach (var entry in ofPostcode)
                count += AddressEntry.Buurt(entry) == buurt ? 1 : 0;
            Put(buurt);
            Put(count);
            foreach (var entry in ofPostcode)
            {
                if (AddressEntry.Buurt(entry) != buurt)
                    continue;
                Put(AddressEntry.Number(entry) - last);
                last = AddressEntry.Number(entry);
            }
        }

        private void Put(int value)
        {
            if (Length + 5 > bytes.Length)
                Array.Resize(ref bytes, 2 * bytes.Length);
            for (; value >= 0x80; value >>= 7)
                bytes[Length++] = (byte)(value | 0x80);
            bytes[Length++] = (byte)value;
        }
    }
}

/// <summary>An address as one number, that sorts by postcode and then by house number.</summary>
internal static class AddressEntry
{
    /// <summary>The highest house number: five digits.</summary>
    public const int MostNumber = 99_999;

    /// <summary>So many buurten fit.</summary>
    public const int MostBuurten = 1 << 20;

    private const int NumberBits = 17;
    private const int BuurtBits = 20;

    public static ulong Of(int pc6, int number, int buurt) => (ulong)pc6 << (NumberBits + BuurtBits) | (ulong)number << BuurtBits | (uint)buurt;

    public static int Pc6(ulong entry) => (int)(entry >> (NumberBits + BuurtBits));

    public static int Number(ulong entry) => (int)(entry >> BuurtBits) & ((1 << NumberBits) - 1);

    public static int Buurt(ulong entry) => (int)entry & ((1 << BuurtBits) - 1);
}
