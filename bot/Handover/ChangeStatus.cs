using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Handover;

/// <summary>A colleague gives a case another status; the resident is told, and after <c>resolved</c> asked whether it is so.</summary>
public sealed class ChangeStatus(Desk desk, CaseReporters reporters)
{
    /// <summary>Leaves room for what the bot says around it within two SMS segments.</summary>
    public const int LongestReason = 220;

    /// <param name="reason">What the resident reads. Null: another system says nothing of it, which only "we do not do this" may not; a colleague who leaves it empty is asked for words.</param>
    public Task<ActResult> ToAsync(Act act, string? status, string? reason, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => ToAsync(act, found, status ?? "", reason, cancellationToken), cancellationToken);

    private async Task<ActResult> ToAsync(Act act, CaseOnDesk found, string status, string? said, CancellationToken cancellationToken)
    {
        var reason = CleanText.Of(said).Trim();
        if ((found.WrongPlace ?? Wrong(found, status, reason, isSilent: said is null)) is { } wrong)
            return wrong;
        // the event with the message that tells it is written by the turn
        var news = new TurnInput.News(act.Number, status, reason) { Before = found.Status, Untold = found.ReporterLeft };
        var others = (await reporters.OfAsync(act.Number, cancellationToken)).Besides(found.Conversation)
            .Select(other => ReporterNewsSql.Tell(act.Number, other, CaseNames.Events.Status, reason, act.Author, desk.Now, status, found.Status));
        return await desk.PlayAsync(act, found, news,
        [
            CaseSql.MoveStatus(act.Number, found.Status, status, desk.Now),
            DeadlineSql.Answered(act.Number, desk.Now),
            DeadlineSql.Go(act.Number, desk.Now),
            .. others,
        ], cancellationToken);
    }

    private static ActResult? Wrong(CaseOnDesk found, string status, string reason, bool isSilent)
    {
        if (!StatusRules.Exists(status))
            return new ActResult.Refused("status", $"Onbekende status; het kan zijn: {string.Join(", ", CaseNames.Status.All)}.");
        if (StatusRules.AsksWords(found.Status, status, isSilent) is { } asks && !StatusRules.AreWords(reason))
            return new ActResult.Refused("reason", asks);
        if (reason.Length > LongestReason)
            return new ActResult.Refused("reason", $"De toelichting is te lang: {reason.Length} tekens, het mogen er hooguit {LongestReason} zijn.");
        return StatusRules.After(found.Status).Contains(status)
            ? null
            : new ActResult.Conflict($"Van {found.Status} kan deze melding niet naar {status}.");
    }
}
