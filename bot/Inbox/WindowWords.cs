using WijkBot.Delivery;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>Whether an answer may go now over the channel of the resident, until when, and what becomes of it after that.</summary>
public sealed class WindowWords(ChannelBook channels, MunicipalityData municipality, TimeProvider time)
{
    /// <summary>Null where there is nothing to know: the channel always takes free text.</summary>
    public WindowSentence? Of(CaseModel model)
    {
        var after = channels.AfterWindow(model.Channel.Name);
        if (after is not { } known)
            return new WindowSentence($"{Words.Channel(model.Channel.Name)} staat hier uit: uw antwoord komt niet aan. Bel de bewoner.", IsWrong: true);
        if (model.Channel.ServiceWindow is not { } window)
            return null;
        if (model.WindowOver(time.GetUtcNow()))
            return new WindowSentence(Over(known), IsWrong: known == AfterWindow.Refused);
        var until = model.Talk.LastInboundAt + window;
        return new WindowSentence($"U kunt via WhatsApp vrij antwoorden tot {Moment(until)}.", IsWrong: false) { Until = until, After = Over(known), AfterIsWrong = known == AfterWindow.Refused };
    }

    private static string Over(AfterWindow after) => "De bewoner schreef langer dan 24 uur geleden. " + after switch
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
