using WijkBot.Cases;
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

    /// <summary>One Dutch sentence when it is too long for one of them; null when it fits all.</summary>
    internal string? TooLong(AfspraakNews news, IReadOnlyList<Reporter> readers, DateTimeOffset local)
    {
        var segments = readers.Where(reader => reader.Traits.IsSms)
            .Select(reader => SmsText.Segments(Text(news with { Number = reader.Number }, reader.Traits, reader.Language, local))).DefaultIfEmpty().Max();
        var whose = readers.Count > 1 ? "een melder" : "de bewoner";
        return segments <= ReplySize.MostSegments ? null
            : $"Dit bericht wordt te lang voor de telefoon van {whose}: {segments} sms-delen, het mogen er hooguit {ReplySize.MostSegments} zijn. Maak het korter.";
    }
}
