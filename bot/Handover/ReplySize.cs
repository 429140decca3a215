using WijkBot.Languages;
using WijkBot.Messages;

namespace WijkBot.Handover;

/// <summary>What a reply costs, seen before it is sent.</summary>
/// <param name="AsSent">The text as the resident will read it: cleaned, and on SMS in the alphabet of SMS.</param>
/// <param name="Segments">SMS it takes; 0 where none are counted.</param>
/// <param name="Fits">It can be sent as it is.</param>
public sealed record ReplySize(string AsSent, int Segments, bool Fits)
{
    /// <summary>An elderly resident reads one SMS of two parts as one; more comes as a pile.</summary>
    public const int MostSegments = 2;

    /// <summary>What WhatsApp takes in one message through Twilio.</summary>
    public const int MostCharacters = 1600;

    /// <summary>Letters were changed or left out to fit the alphabet of SMS.</summary>
    public bool Rewritten { get; init; }

    /// <summary>Characters as they will be sent.</summary>
    public int Characters => AsSent.Length;

    /// <param name="language">Two letters; Dutch, English, German, Turkish and Polish go out in GSM-7.</param>
    public static ReplySize Of(string? text, ChannelTraits channel, string language)
    {
        var clean = CleanText.Of(text).Trim();
        if (!channel.IsSms)
            return new ReplySize(clean, 0, clean.Length is > 0 and <= MostCharacters);
        var sent = SmsText.Fit(clean, language);
        var segments = sent.Length == 0 ? 0 : SmsText.Segments(sent);
        return new ReplySize(sent, segments, segments is > 0 and <= MostSegments) { Rewritten = sent != clean };
    }

    public override string ToString() => $"{Characters} characters, {Segments} segments";
}
