using System.Text;

namespace WijkBot.Cases;

/// <summary>One of the boxes that a HEIC file is made of (ISO/IEC 14496-12), by where it is in the file.</summary>
/// <param name="Body">Where its content begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record PhotoBox(string Name, int Start, int Body, int End)
{
    /// <summary>The boxes that lie here one behind the other; null when it is not made of whole boxes.</summary>
    public static List<PhotoBox>? In(ReadOnlySpan<byte> file, int from, int to)
    {
        var boxes = new List<PhotoBox>();
        while (from < to)
        {
            var head = new BoxCursor(file[from..to]);
            var (size, name) = (head.Next(4), (uint)head.Next(4));
            var long64 = size == 1;
            if (long64)
                size = head.Next(8);
            else if (size == 0)
                size = (ulong)(to - from);
            var headSize = long64 ? 16 : 8;
            if (head.IsShort || size < (ulong)headSize || size > (ulong)(to - from))
                return null;
            boxes.Add(new PhotoBox(NameOf(name), from, from + headSize, from + (int)size));
            from += (int)size;
        }
        return boxes;
    }

    /// <summary>The same room in the file with nothing in it: readers pass over it, and no other part moves.</summary>
    public void Blank(Span<byte> file)
    {
        "free"u8.CopyTo(file[(Start + 4)..]);
        file[Body..End].Clear();
    }

    public static string NameOf(uint four) => Encoding.Latin1.GetString([(byte)(four >> 24), (byte)(four >> 16), (byte)(four >> 8), (byte)four]);
}
