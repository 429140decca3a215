namespace WijkBot.Cases;

/// <summary>
/// Takes out of a photo what its maker did not mean to show: where and with what it was taken. A JPEG keeps how it is to be turned, and its colours.
/// JPEG (ITU-T T.81, Exif 2.3), PNG (ISO/IEC 15948) and WebP (RFC 9649); anything else is left as it is.
/// </summary>
public static class PhotoMetadata
{
    /// <summary>The photo without it; null when the file is broken.</summary>
    public static byte[]? Without(byte[] content, string contentType)
    {
        try
        {
            return contentType switch
            {
                "image/jpeg" => JpegMetadata.Without(content),
                "image/png" => PngWithout(content),
                "image/webp" => WebpMetadata.Without(content),
                _ => content,
            };
        }
        catch (Exception past) when (past is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // a length in the file points past its end
            return null;
        }
    }

    private static byte[]? PngWithout(byte[] content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content.AsSpan(0, 8));
        for (var at = 8; at < content.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at, 4));
            var chunk = content.AsSpan(at, checked((int)Math.Min(length, int.MaxValue - 12)) + 12);
            var type = chunk[4..8];
            if (!(type.SequenceEqual("eXIf"u8) || type.SequenceEqual("tEXt"u8) || type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("tIME"u8)))
                kept.Write(chunk);
            // whatever stands behind the end is no part of the photo
            if (type.SequenceEqual("IEND"u8))
                return kept.ToArray();
            at += chunk.Length;
        }
        return null;
    }
}
