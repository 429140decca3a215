using WijkBot.Messages;

namespace WijkBot.Channels.Browser;

/// <summary>
/// Sends to the phone page: what is recorded is what the page shows, so a message has arrived as soon as it is accepted.
/// Nothing leaves the house.
/// </summary>
internal sealed class BrowserSender(BrowserSwitch power, BrowserParts parts) : IChannelSender
{
    public static readonly IReadOnlyList<ChannelTraits> Both = [ChannelTraits.TrySms, ChannelTraits.TryWhatsApp];

    public IReadOnlyCollection<string> Channels => power.IsOn ? [.. Both.Select(channel => channel.Name)] : [];

    public AfterWindow AfterWindow => AfterWindow.Sent;

    public TimeSpan LongestTry => TimeSpan.Zero;

    public Task<SendResult> SendAsync(Shipment shipment, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(Accepted(shipment));

    /// <summary>Accepting twice changes nothing, so it always went.</summary>
    public Task<SendResult?> LookUpAsync(Shipment shipment, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult?>(Accepted(shipment));

    private SendResult.Accepted Accepted(Shipment shipment)
    {
        var isSms = ChannelTraits.Of(shipment.To.Channel).IsSms;
        return new SendResult.Accepted($"probeer-{shipment.Id:N}", isSms ? parts.SegmentsOf(shipment.Message.PlainText) : null);
    }
}
