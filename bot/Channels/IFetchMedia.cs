using WijkBot.Messages;

namespace WijkBot.Channels;

/// <summary>Fetches what a resident sent along. One implementation per provider folder, discovered.</summary>
public interface IFetchMedia
{
    /// <summary>Channel names it fetches for.</summary>
    IReadOnlyCollection<string> Channels { get; }

    /// <summary>
    /// Fetches one photo or file. Null: it could not be had (gone, too large, refused by a safety rule, no answer);
    /// the reason is logged. Asking again later is safe.
    /// </summary>
    Task<MediaFile?> FetchAsync(Media media, CancellationToken cancellationToken);
}

/// <summary>A fetched file, as the provider serves it: not yet checked, re-encoded or stripped of where it was taken.</summary>
/// <param name="ContentType">MIME type the provider says it has.</param>
public sealed record MediaFile(ReadOnlyMemory<byte> Content, string ContentType)
{
    public override string ToString() => $"{Content.Length} bytes of {ContentType}";
}
