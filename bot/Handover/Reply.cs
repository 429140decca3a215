using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>A colleague answers the resident. No claim is needed; the answer leaves in order on the channel the resident used.</summary>
public sealed class Reply(Desk desk)
{
    public Task<ActResult> SendAsync(Act act, string? text, CancellationToken cancellationToken) =>
        SendAsync(act, text, null, [], cancellationToken);

    /// <param name="via">The channel from which it was written; null for the inbox or another system.</param>
    /// <param name="along">What changes in the same transaction.</param>
    internal Task<ActResult> SendAsync(Act act, string? text, string? via, IReadOnlyList<Statement> along, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => SendAsync(act, found, text, via, along, cancellationToken), cancellationToken);

    private async Task<ActResult> SendAsync(Act act, CaseOnDesk found, string? text, string? via, IReadOnlyList<Statement> along, CancellationToken cancellationToken)
    {
        var size = ReplySize.Of(text, found.Channel, found.Language);
        if (size.Characters == 0)
            return new ActResult.Refused("text", "Schrijf eerst een antwoord.");
        if (!size.Fits)
            return new ActResult.Refused("text", TooLong(size, found.Channel));
        // the event with the message that carries it is written by the turn
        var written = new TurnInput.Written(CleanText.Of(text).Trim(), act.Number) { Via = via };
        return await desk.PlayAsync(act, found, written,
        [
            CaseSql.Answered(act.Number, desk.Now),
            DeadlineSql.Answered(act.Number, desk.Now),
            // who was asked something is waited for
            written.Text.Contains('?', StringComparison.Ordinal) ? DeadlineSql.Stop(act.Number, desk.Now) : DeadlineSql.Go(act.Number, desk.Now),
            .. along,
        ], cancellationToken);
    }

    internal static string TooLong(ReplySize size, ChannelTraits channel) => channel.IsSms
        ? $"Dit antwoord is te lang: {size.Characters} tekens, {size.Segments} sms-delen. Het mogen er hooguit {ReplySize.MostSegments} zijn (ongeveer 300 tekens). Maak het korter of stuur het in twee keer."
        : $"Dit antwoord is te lang: {size.Characters} tekens. Het mogen er hooguit {ReplySize.MostCharacters} zijn.";
}
