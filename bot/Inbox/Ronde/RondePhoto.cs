using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>A photo that came with a form: cleaned of what the telephone wrote in it, or why it is not taken.</summary>
/// <param name="Content">Null when there was none, or it is not taken.</param>
public sealed record RondePhoto(byte[]? Content, string ContentType, string? Wrong)
{
    /// <summary>Bytes; the camera of a telephone makes 3 to 12 MB.</summary>
    public const int Most = 15 * 1024 * 1024;

    public static async Task<RondePhoto> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
            return new RondePhoto(null, "", null);
        if (file.Length > Most)
            return Not("De foto is te groot: hooguit 15 MB. Maak hem kleiner of laat hem weg.");
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        var kind = PhotoKind.Of(bytes);
        return CleanPhoto.Of(bytes, kind) is { } clean ? new RondePhoto(clean, kind!, null)
            : Not("Dit bestand is geen foto die hier bewaard kan worden: JPEG, PNG, WebP, GIF of HEIC. Kies een andere of laat hem weg.");
    }

    private static RondePhoto Not(string wrong) => new(null, "", wrong);

    public override string ToString() => ContentType;
}
