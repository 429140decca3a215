using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Handover;

/// <summary>A colleague passed a case on to the partner whose work it is, as the resident agreed: it is recorded, and the resident is told, unless he took it back or there was danger.</summary>
public sealed class PassOn(Desk desk, CaseReporters reporters)
{
    public const int LongestRemark = 1000;

    /// <param name="partner">Id of the partner it was passed on to; when the case has another one, or the resident did not agree, nothing is done.</param>
    /// <param name="name">As the resident is told.</param>
    /// <param name="remark">For colleagues only; may be empty.</param>
    public Task<ActResult> ToAsync(Act act, string partner, string name, string? remark, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => TellAsync(act, found, partner, new TurnInput.PassedOn(act.Number, name, CleanText.Of(remark).Trim()), cancellationToken), cancellationToken);

    private async Task<ActResult> TellAsync(Act act, CaseOnDesk found, string partner, TurnInput.PassedOn passed, CancellationToken cancellationToken)
    {
        if (found.WrongPlace is { } elsewhere)
            return elsewhere;
        if (passed.Remark.Length > LongestRemark)
            return new ActResult.Refused("remark", $"De opmerking is te lang: {passed.Remark.Length} tekens, het mogen er hooguit {LongestRemark} zijn.");
        var isDanger = found.Danger is not null;
        var others = isDanger ? [] : (await reporters.OfAsync(act.Number, cancellationToken)).Besides(found.Conversation)
            .Select(other => ReporterNewsSql.Tell(act.Number, other, CaseNames.Events.PassedOn, passed.Partner, act.Author, desk.Now));
        // the event with the message that tells it is written by the turn
        return await desk.PlayAsync(act, found, passed with { Untold = isDanger || found.ReporterLeft }, [PartnerSql.PassOn(act.Number, partner, desk.Now), .. others], cancellationToken);
    }
}
