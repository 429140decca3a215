using System.Collections.Frozen;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Delivery;

/// <summary>Which sender serves which channel.</summary>
public sealed class ChannelBook(IEnumerable<IChannelSender> senders)
{
    private readonly FrozenDictionary<string, IChannelSender> byChannel = senders
        .SelectMany(sender => sender.Channels.Select(channel => (channel, sender)))
        .ToFrozenDictionary(pair => pair.channel, pair => pair.sender);

    /// <summary>Something sends over it.</summary>
    public bool Serves(string channel) => byChannel.ContainsKey(channel);

    /// <summary>What becomes of a text after the window of the channel; null when it is switched off.</summary>
    public AfterWindow? AfterWindow(string channel) => For(channel)?.AfterWindow;

    /// <summary>Null when the channel is switched off.</summary>
    public IChannelSender? For(string channel) => byChannel.GetValueOrDefault(channel);
}
