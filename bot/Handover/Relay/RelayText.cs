using WijkBot.Cases;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>What colleagues read on their phone. Never who the resident is, whatever was told of that.</summary>
internal sealed class RelayText(MunicipalityData municipality, WijkenInUse wijken)
{
    /// <summary>A template of WhatsApp holds no more.</summary>
    private const int LongestWords = 600;
    private const int MostSegments = 2;

    public string News(CaseNewsItem news, string channel)
    {
        var about = string.Join(", ", new[] { municipality.Category(news.Category)?.Name.ToLowerInvariant(), wijken.Areas.Wijk(news.Wijk)?.Name, news.Anonymous ? "anoniem" : null }.OfType<string>());
        var isNew = news.Kind == CaseNames.Events.Opened;
        var head = $"{(news.Danger ? "SPOED! " : "")}{(isNew ? "Nieuwe melding" : "Melding")} {news.Number}{(about.Length > 0 ? $": {about}" : "")}.";
        return Cuts(news.Text).Select(words => Fit($"{head}\n{words}", channel)).FirstOrDefault(text => Fits(text, channel)) ?? Fit(head, channel);
    }

    private static bool Fits(string text, string channel) =>
        channel != ChannelTraits.Sms.Name || SmsText.Segments(text + Ending(new string('X', ReplyCode.Length))) <= MostSegments;

    /// <summary>Behind each of these; sealed until it leaves.</summary>
    public static string Ending(string code) => $"\nAntwoorden? Begin met {code}";

    /// <summary>In its place where several residents reported the same.</summary>
    public const string InInbox = "\nMeer melders: antwoord in de inbox.";

    public static string Echo(string number, string asSent) =>
        $"Over 60 seconden gaat dit naar de bewoner van melding {number}:\n{asSent}\nAntwoord NEE om te stoppen.";

    public static string Stopped(string number) => $"Gestopt: er gaat niets naar de bewoner van melding {number}.";

    public const string Unproven = "Er kwam een bericht zonder geldige code binnen. Was u dat? Er is niets verstuurd. Begin een antwoord met de code onder het bericht. Zelf iets melden? Begin met MELDING.";
    public const string TooOften = "Er kwamen te veel berichten met een verkeerde code. Er is niets verstuurd. Antwoord het komende uur in de inbox.";
    public const string NothingWaits = "Er staat niets meer klaar om te stoppen. Kijk in de inbox wat er verstuurd is.";

    /// <summary>The words as they are, then ever shorter.</summary>
    private static IEnumerable<string> Cuts(string words)
    {
        yield return words.Length <= LongestWords ? words : Cut.To(words, LongestWords) + "...";
        for (var most = Math.Min(words.Length, LongestWords) - 20; most > 0; most -= 20)
            yield return Cut.To(words, most).TrimEnd() + "...";
    }

    public static string Fit(string text, string channel) => channel == ChannelTraits.Sms.Name ? SmsText.Fit(text, "nl") : text;
}
