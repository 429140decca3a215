namespace WijkBot.Cases;

/// <summary>Where the parts of a HEIC file lie: pictures, of which one may be made of others, and what is said beside them (ISO/IEC 14496-12, 8.11).</summary>
internal static class HeicItems
{
    /// <summary>Pictures, and how one is made of others; Exif, XMP and whatever else there is, are not among these.</summary>
    private static readonly string[] Pictures = ["hvc1", "hev1", "lhv1", "av01", "grid", "iden", "iovl", "tmap"];

    /// <summary>Which bytes of the file are of a picture and of nothing else; null when that cannot be told for certain.</summary>
    /// <param name="iinf">What kind each part is; the kind of what is no picture is blanked.</param>
    /// <param name="iloc">Where each is.</param>
    /// <param name="idat">What lies within the description itself; null for nothing.</param>
    public static bool[]? PictureBytes(Span<byte> file, PhotoBox iinf, PhotoBox iloc, PhotoBox? idat)
    {
        if (PictureIds(file, iinf) is not { } pictures || Extents(file, iloc, idat) is not { } extents)
            return null;
        var own = new bool[file.Length];
        // what a picture shares with something else goes: better a broken photo than one that tells where it was made
        foreach (var (_, from, length) in extents.Where(extent => pictures.Contains(extent.Item)))
            own.AsSpan(from, length).Fill(true);
        foreach (var (_, from, length) in extents.Where(extent => !pictures.Contains(extent.Item)))
            own.AsSpan(from, length).Clear();
        return own;
    }

    private static HashSet<ulong>? PictureIds(Span<byte> file, PhotoBox iinf)
    {
        var count = iinf.Body < iinf.End && file[iinf.Body] == 0 ? 2 : 4;
        if (iinf.Body + 4 + count > iinf.End || PhotoBox.In(file, iinf.Body + 4 + count, iinf.End) is not { } entries)
            return null;
        var pictures = new HashSet<ulong>();
        foreach (var entry in entries)
        {
            var cursor = new BoxCursor(file[entry.Body..entry.End]);
            var version = cursor.Next(4) >> 24;
            var id = cursor.Next(version == 3 ? 4 : 2);
            cursor.Next(2);
            var kind = PhotoBox.NameOf((uint)cursor.Next(4));
            if (cursor.IsShort || entry.Name != "infe" || version is not (2 or 3))
                return null;
            // behind the kind stands a name
            var kindEnd = entry.Body + (version == 3 ? 14 : 12);
            file[kindEnd..entry.End].Clear();
            if (Pictures.Contains(kind))
                pictures.Add(id);
            else
                "skip"u8.CopyTo(file[(kindEnd - 4)..]);
        }
        return pictures;
    }

    private static List<(ulong Item, int From, int Length)>? Extents(ReadOnlySpan<byte> file, PhotoBox iloc, PhotoBox? idat)
    {
        var cursor = new BoxCursor(file[iloc.Body..iloc.End]);
        var version = (int)(cursor.Next(4) >> 24);
        var sizes = (int)cursor.Next(2);
        var (offset, length, begin, index) = (sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version > 0 ? sizes & 15 : 0);
        var extents = new List<(ulong, int, int)>();
        for (var items = cursor.Next(version < 2 ? 2 : 4); items > 0 && !cursor.IsShort; items--)
        {
            var item = cursor.Next(version < 2 ? 2 : 4);
            var method = version > 0 ? cursor.Next(2) & 15 : 0;
            var elsewhere = cursor.Next(2);
            var start = cursor.Next(begin);
            for (var left = cursor.Next(2); left > 0; left--)
            {
                cursor.Next(index);
                var (at, size) = (start + cursor.Next(offset), cursor.Next(length));
                if (elsewhere != 0 || Place(file.Length, method, idat, at, size) is not { } from)
                    return null;
                extents.Add((item, from, (int)size));
            }
        }
        return cursor.IsShort || version > 2 ? null : extents;
    }

    /// <summary>Where in the file that is; null when it is not within it, or of unknown size.</summary>
    private static int? Place(int fileLength, ulong method, PhotoBox? idat, ulong at, ulong size)
    {
        var (from, to) = method switch
        {
            0 => (0, fileLength),
            1 when idat is not null => (idat.Body, idat.End),
            _ => (0, 0),
        };
        var room = (ulong)(to - from);
        return size == 0 || at > room || size > room - at ? null : from + (int)at;
    }
}
