using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Turns;

/// <summary>Puts what a turn says into messages: in the resident's language, in the channel's alphabet, and as few as possible.</summary>
internal sealed class Worded(ITranslate translate, MunicipalityData municipality)
{
    /// <summary>One SMS of two parts is still read as one message.</summary>
    private const int MostSegments = 2;

    public IReadOnlyList<SaidMessage> Messages(IEnumerable<Say> said, string language, ChannelTraits channel, DateTimeOffset now)
    {
        now = municipality.Local(now);
        var messages = new List<SaidMessage>();
        foreach (var say in said)
        {
            var next = new SaidMessage(Message(say, language, channel, now), say.Danger);
            if (messages.Count > 0 && Joined(messages[^1], next, channel) is { } joined)
                messages[^1] = joined;
            else
                messages.Add(next);
        }
        return messages;
    }

    private OutgoingMessage Message(Say say, string language, ChannelTraits channel, DateTimeOffset now)
    {
        var text = translate.Render(say.Text, language, now);
        var labels = say.Options.Select(option => translate.Render(option.Label, language, now)).ToArray();
        // one letter of another script and the whole message costs more: then the rest may keep its accents too
        var fits = channel.IsSms && !Transliteration.Loses(text) && !Array.Exists(labels, Transliteration.Loses);
        return new OutgoingMessage(Fit(text)) { Options = [.. labels.Zip(say.Options, (label, option) => new MessageOption(Fit(label), option.Value))] };

        string Fit(string part) => fits ? SmsText.Fit(part, language) : part;
    }

    /// <summary>Two texts as one, where that costs less; null when they stay apart.</summary>
    private static SaidMessage? Joined(SaidMessage first, SaidMessage second, ChannelTraits channel)
    {
        if (first.Message.Options.Count > 0)
            return null;
        var joined = new OutgoingMessage($"{first.Message.Text}\n{second.Message.Text}") { Options = second.Message.Options };
        if (!channel.IsSms)
            return new SaidMessage(joined, first.Danger || second.Danger);
        var together = SmsText.Segments(joined.PlainText);
        var apart = SmsText.Segments(first.Message.PlainText) + SmsText.Segments(second.Message.PlainText);
        return together < apart && together <= MostSegments ? new SaidMessage(joined, first.Danger || second.Danger) : null;
    }
}

/// <param name="Danger">Goes out whatever the resident opted out of.</param>
internal sealed record SaidMessage(OutgoingMessage Message, bool Danger);
