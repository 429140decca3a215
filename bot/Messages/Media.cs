namespace WijkBot.Messages;

/// <summary>A photo or file a resident sent.</summary>
/// <param name="Source">Where the channel can fetch it, in the channel's own terms; never a URL to follow blindly.</param>
/// <param name="ContentType">MIME type the sender claims.</param>
public sealed record Media(string Source, string ContentType)
{
    public bool IsSound => ContentType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase);
    public bool IsFilm => ContentType.StartsWith("video/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Neither the bot nor a colleague can open it: it is not kept, and the resident is asked to type.</summary>
    public bool IsUnheard => IsSound || IsFilm;

    /// <summary>Its name for a colleague, where it is not shown itself.</summary>
    public string Named => (IsPhoto, IsSound, IsFilm) switch
    {
        (true, _, _) => "(foto)",
        (_, true, _) => "(geluid)",
        (_, _, true) => "(video)",
        _ => "(bestand)",
    };

    public bool IsPhoto => ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A pin, WGS84 degrees.</summary>
/// <param name="AccuracyMetres">Radius the phone claims; null when it does not say.</param>
public sealed record Location(double Latitude, double Longitude, string? Label = null, string? Address = null, double? AccuracyMetres = null)
{
    public override string ToString() => "location";
}
