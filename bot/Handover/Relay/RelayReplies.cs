using WijkBot.Administration;
using WijkBot.Delivery;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// A reply with the right code: shown to the real phone as it will go out, kept for a minute, and stopped by NEE. Nothing else can be done
/// from a phone: no status, no other handler, no list.
/// </summary>
internal sealed class RelayReplies(SqlStore sql, RelayPost post, RelayRefusals refusals, Outbox outbox, TimeProvider time)
{
    /// <summary>Stopping may meet with the minute being over; then the rest is looked at anew.</summary>
    private const int Tries = 3;

    public async Task TakeAsync(IncomingMessage message, SentCode sent, string text, Guid tried, CancellationToken cancellationToken)
    {
        var to = (await sql.ReadAsync(RelayReach.Of(sent.CaseNumber), RelayReach.Read, cancellationToken))[0];
        var channel = ChannelTraits.Of(to.Channel);
        var size = ReplySize.Of(text, channel, to.Language);
        var echo = RelayText.Echo(sent.CaseNumber, size.AsSent);
        if (Wrong(size, channel, to, echo) is { } wrong)
            await CorrectAsync(message, sent, wrong, tried, cancellationToken);
        else
            await HoldAsync(message, sent, text, echo, tried, cancellationToken);
    }

    /// <summary>The code stays good: it was he, and he can put it right.</summary>
    private async Task CorrectAsync(IncomingMessage message, SentCode sent, string wrong, Guid tried, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await CommitAsync(
        [
            refusals.Row(message, sent.Person, AuditNames.RelayRefused, sent.CaseNumber, wrong),
            RelaySql.TakeBack(tried),
            .. post.Heard(message.From, now),
            .. post.Message(Guid.CreateVersion7(now), message.From, wrong, now, sent.CaseNumber),
        ], cancellationToken);
    }

    private async Task HoldAsync(IncomingMessage message, SentCode sent, string text, string echo, Guid tried, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hold = new RelayHoldRow
        {
            Id = Guid.CreateVersion7(now),
            Phone = sent.Phone,
            Person = sent.Person,
            CaseNumber = sent.CaseNumber,
            Channel = message.From.Channel,
            Text = text,
            EchoId = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        var failedAt = await CommitAsync(
        [
            refusals.Row(message, sent.Person, AuditNames.RelayAccepted, sent.CaseNumber),
            RelaySql.UseCode(sent.Id, now),
            RelaySql.TakeBack(tried),
            RelaySql.InsertHold(hold),
            .. post.Heard(message.From, now),
            .. post.Message(hold.EchoId, message.From, echo, now, sent.CaseNumber),
        ], cancellationToken);
        if (failedAt == 1)
            await refusals.RefuseAsync(message, "code al gebruikt", RelayText.Unproven, cancellationToken);
    }

    /// <summary>Stops all that waits for this phone; each can be written anew, with a code of its own. False when nothing waits.</summary>
    public async Task<bool> StopAsync(IncomingMessage message, byte[] phone, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var waits = await sql.ReadAsync(RelaySql.HoldsOf(phone), row => (Id: row.Id(0), Person: row.Text(1), Number: row.Text(2)), cancellationToken);
            if (waits.Count == 0)
                return tries > 0;
            var now = time.GetUtcNow();
            var failedAt = await CommitAsync(
            [
                refusals.Row(message, waits[0].Person, AuditNames.RelayCancelled, string.Join(", ", waits.Select(one => one.Number))),
                .. waits.Select(one => RelaySql.End(one.Id, HoldState.Cancelled)),
                .. post.Heard(message.From, now),
                .. waits.SelectMany(one => post.WithCode(message.From, one.Person, one.Number, RelayText.Stopped(one.Number), now)),
            ], cancellationToken);
            if (failedAt is null or 0)
                return true;
        }
        return true;
    }

    private static string? Wrong(ReplySize size, ChannelTraits channel, RelayReach to, string echo)
    {
        if (size.Characters == 0)
            return "Zet uw antwoord achter de code, in hetzelfde bericht.";
        if (to.WhyNot is { } why)
            return why;
        return !size.Fits || echo.Length > ReplySize.MostCharacters ? Reply.TooLong(size, channel) : null;
    }

    /// <summary>The statement that undid it; null when it is done.</summary>
    private async Task<int?> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var committed = await sql.CommitAsync(statements, cancellationToken);
        if (committed.Done)
            outbox.Wake();
        return committed.FailedAt;
    }
}
