using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Messages;

namespace WijkBot.Handover;

/// <summary>How a resident will read an afspraak, and whether that is not too long for his phone: another alphabet has less room.</summary>
public sealed class AfspraakSize(ITranslate translate)
{
    /// <summary>As it will be sent.</summary>
    /// <param name="local">The moment, in the municipality's time.</param>
    public string Text(AfspraakNews news, ChannelTraits channel, string language, DateTimeOffset local)
    {
        var text = translate.Render(AfspraakWords.Of(news), language, local);
        return channel.IsSms ? SmsText.Fit(text, language) : text;
    }

    /// <summary>One Dutch sentence when it is too long; null when it fits.</summary>
    internal string? TooLong(AfspraakNews news, ChannelTraits channel, string language, DateTimeOffset local)
    {
        if (!channel.IsSms)
            return null;
        var segments = SmsText.Segments(Text(news, channel, language, local));
        return segments <= ReplySize.MostSegments ? null
            : $"Dit bericht wordt te lang voor de telefoon van de bewoner: {segments} sms-delen, het mogen er hooguit {ReplySize.MostSegments} zijn. Maak het korter.";
    }
}
