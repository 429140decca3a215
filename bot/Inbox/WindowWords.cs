using WijkBot.Delivery;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>Whether an answer may go now over the channel of the resident, until when, and what becomes of it after that.</summary>
public sealed class WindowWords(ChannelBook channels, MunicipalityData municipality, TimeProvider time)
{
    /// <summary>Null where there is nothing to know: the channel always takes free text.</summary>
    /// <param name="isOneOfMore">There are others to whom an answer can go; of one of them who stays unknown, no channel and no moment is told.</param>
    public WindowSentence? Of(Addressee to, bool isOneOfMore)
    {
        var (channel, who) = (to.Reporter.Traits, isOneOfMore ? "Deze melder" : "De bewoner");
        if (to.Reach.OptedOut)
            return new WindowSentence($"{who} heeft STOP gestuurd. Een antwoord komt niet aan tot {(isOneOfMore ? "die" : "de bewoner")} START stuurt.", IsWrong: true);
        var sentence = Open(channel, to.Reach.LastInboundAt, who);
        return isOneOfMore && to.Reporter.Anonymous ? Unknown(sentence) : sentence;
    }

    private WindowSentence? Open(ChannelTraits channel, DateTimeOffset lastInbound, string who)
    {
        if (channels.AfterWindow(channel.Name) is not { } known)
            return new WindowSentence($"{Words.Channel(channel.Name)} staat hier uit: uw antwoord komt niet aan. Bel de bewoner.", IsWrong: true);
        if (channel.ServiceWindow is not { } window)
            return null;
        var over = $"{who} schreef langer dan 24 uur geleden. {Over(known)}";
        var until = lastInbound + window;
        return until <= time.GetUtcNow()
            ? new WindowSentence(over, IsWrong: known == AfterWindow.Refused)
            : new WindowSentence($"U kunt via WhatsApp vrij antwoorden tot {Moment(until)}.", IsWrong: false) { Until = until, After = over, AfterIsWrong = known == AfterWindow.Refused };
    }

    private static WindowSentence? Unknown(WindowSentence? sentence) => sentence switch
    {
        { IsWrong: true } => new WindowSentence("Bij deze melder komt een antwoord nu niet aan.", IsWrong: true),
        { Until: null } => new WindowSentence("Deze melder krijgt uw antwoord als één regel tekst.", IsWrong: false),
        _ => null,
    };

    private static string Over(AfterWindow after) => after switch
    {
        AfterWindow.Template => "Uw antwoord gaat daarom via WhatsApp in het goedgekeurde sjabloon, als één regel tekst. Er gaat geen sms.",
        AfterWindow.Sent => "Hier gaat uw antwoord dan gewoon door: er is geen echte WhatsApp bij.",
        _ => "WhatsApp weigert uw antwoord, want er is geen goedgekeurd sjabloon ingesteld. Het komt niet aan en er gaat geen sms. Bel de bewoner, of wacht tot die weer schrijft.",
    };

    private string Moment(DateTimeOffset at)
    {
        var local = municipality.Local(at);
        return $"{SpokenDay.WithDate(DateOnly.FromDateTime(local.DateTime), "nl", municipality.Local(time.GetUtcNow()))} {local:HH:mm}";
    }
}

/// <summary>What a colleague reads above the reply box.</summary>
/// <param name="IsWrong">An answer would not arrive.</param>
public sealed record WindowSentence(string Text, bool IsWrong)
{
    /// <summary>When it is over; null when it is, or never is.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What is true from then on.</summary>
    public string? After { get; init; }

    /// <summary>An answer would not arrive from then on.</summary>
    public bool AfterIsWrong { get; init; }

    public override string ToString() => Text;
}
