using System.Buffers.Binary;

namespace WijkBot.Cases;

/// <summary>Walks the chunks of a WebP and leaves out Exif and XMP.</summary>
internal static class WebpMetadata
{
    private const int Header = 12;
    private const byte HasNoExifOrXmp = 0xF3;

    public static byte[]? Without(ReadOnlySpan<byte> content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..Header]);
        for (var at = Header; at + 8 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 4)..]);
            if (length > content.Length - at - 8)
                return null;
            var chunk = content.Slice(at, Math.Min(8 + (int)length + ((int)length & 1), content.Length - at));
            if (!chunk.StartsWith("EXIF"u8) && !chunk.StartsWith("XMP "u8))
                kept.Write(chunk);
            at += chunk.Length;
        }
        var photo = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(photo.AsSpan(4), (uint)photo.Length - 8);
        if (photo.AsSpan(Header).StartsWith("VP8X"u8))
            photo[Header + 8] &= HasNoExifOrXmp;
        return photo;
    }
}
