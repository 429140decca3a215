using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>A colleague gives a case another status; the resident is told, and after <c>resolved</c> asked whether it is so; never where there was danger.</summary>
public sealed class ChangeStatus(Desk desk, CaseReporters reporters, AfspraakReader afspraken, StatusSize size)
{
    /// <summary>Leaves room for what the bot says around it within two SMS segments; in another alphabet there is less, see <see cref="StatusSize"/>.</summary>
    public const int LongestReason = 220;

    /// <param name="reason">What the resident reads. Null: another system says nothing of it, which only "we do not do this" may not; a colleague who leaves it empty is asked for words.</param>
    public Task<ActResult> ToAsync(Act act, string? status, string? reason, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => ToAsync(act, found, status ?? "", reason, keepsUnread: false, cancellationToken), cancellationToken);

    /// <summary>One of many, which nobody opened: what the resident said stays to be read.</summary>
    internal Task<ActResult> UnlookedAsync(Act act, string status, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => ToAsync(act, found, status, "", keepsUnread: true, cancellationToken), cancellationToken);

    private async Task<ActResult> ToAsync(Act act, CaseOnDesk found, string status, string? said, bool keepsUnread, CancellationToken cancellationToken)
    {
        var reason = CleanText.Of(said).Trim();
        if ((found.WrongPlace ?? Wrong(found, status, reason, isSilent: said is null)) is { } wrong)
            return wrong;
        if (CaseNames.Status.IsEnded(status) && status != CaseNames.Status.Withdrawn && (await afspraken.OfCaseAsync(act.Number, cancellationToken)).FirstOrDefault(one => one.IsRunning) is { } running)
            return new ActResult.Refused("afspraak", Runs(running, isTold: found.Danger is null && !found.ReporterLeft));
        // where there was danger a message out of the blue may be read by the wrong eyes
        var isDanger = found.Danger is not null;
        // the event with the message that tells it is written by the turn
        var news = new TurnInput.News(act.Number, status, reason) { Before = found.Status, Untold = isDanger || found.ReporterLeft };
        var readers = isDanger ? [] : (await reporters.OfAsync(act.Number, cancellationToken)).Active;
        if (size.TooLong(news, readers) is { } tooLong)
            return new ActResult.Refused("reason", tooLong);
        return await desk.PlayAsync(act, found, news,
        [
            CaseSql.MoveStatus(act.Number, found.Status, status, desk.Now, keepsUnread),
            .. isDanger ? Array.Empty<Statement>() : [DeadlineSql.Answered(act.Number, desk.Now)],
            DeadlineSql.Go(act.Number, desk.Now),
            .. readers.Where(reader => reader.Conversation != found.Conversation).Select(other => Tell(act, news, other)),
        ], cancellationToken);
    }

    /// <summary>What was promised does not end by itself: the resident hears what became of it.</summary>
    private static string Runs(Afspraak afspraak, bool isTold) =>
        $"Er loopt nog een afspraak: “{afspraak.What}”. Zeg daarbij eerst of die is nagekomen of niet gelukt{(isTold ? ": de bewoner hoort dat" : "")}. Daarna kan de melding dicht.";

    private Statement Tell(Act act, TurnInput.News news, Reporter other) =>
        ReporterNewsSql.Tell(act.Number, other, CaseNames.Events.Status, news.Words, act.Author, desk.Now, news.Status, news.Before);

    private static ActResult? Wrong(CaseOnDesk found, string status, string reason, bool isSilent)
    {
        if (!StatusRules.Exists(status))
            return new ActResult.Refused("status", $"Onbekende status; het kan zijn: {string.Join(", ", CaseNames.Status.All)}.");
        if (status == CaseNames.Status.Withdrawn && !isSilent)
            return new ActResult.Refused("status", "Intrekken doet de bewoner zelf. Kies Doen we niet en schrijf waarom.");
        if (StatusRules.AsksWords(found.Status, status, isSilent, found.Danger is not null) is { } asks && !StatusRules.AreWords(reason))
            return new ActResult.Refused("reason", asks);
        if (reason.Length > LongestReason)
            return new ActResult.Refused("reason", $"De toelichting is te lang: {reason.Length} tekens, het mogen er hooguit {LongestReason} zijn.");
        return StatusRules.After(found.Status).Contains(status)
            ? null
            : new ActResult.Conflict($"Van {found.Status} kan deze melding niet naar {status}.");
    }
}
