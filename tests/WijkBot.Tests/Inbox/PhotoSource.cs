using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Inbox;

/// <summary>Serves one file for SMS, or nothing.</summary>
public sealed class PhotoSource : IFetchMedia
{
    public byte[]? Content { get; set; }

    public int Asked { get; private set; }

    public IReadOnlyCollection<string> Channels { get; } = [ChannelTraits.Sms.Name];

    public Task<MediaFile?> FetchAsync(Media media, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(Content is { } content ? new MediaFile(content, "image/jpeg") : null);
    }
}
