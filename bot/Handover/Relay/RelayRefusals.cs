using WijkBot.Administration;
using WijkBot.Delivery;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>A message under a colleague's number that is not sent on: it is in the audit, and the real phone is told, at most once in ten minutes.</summary>
internal sealed class RelayRefusals(SqlStore sql, AuditLog audit, RelayPost post, RelayPeople people, Outbox outbox, TimeProvider time)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    /// <summary>It came before: it is in the audit already.</summary>
    public async Task<bool> IsKnownAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(new Statement("SELECT action FROM audit WHERE id = $1", post.ArrivalId(message)), row => row.Text(0), cancellationToken)).Count > 0;

    /// <summary>The row that a message is in the audit by; undoes everything when it is there already.</summary>
    public Statement Row(IncomingMessage message, string actor, string action, string subject, params string[] details) =>
        audit.Row(post.ArrivalId(message), actor, action, subject, [$"via {message.From.Channel}", .. details]) with { Expect = 1 };

    public async Task RefuseAsync(IncomingMessage message, string why, string told, CancellationToken cancellationToken)
    {
        var (now, id, phone) = (time.GetUtcNow(), Guid.CreateVersion7(time.GetUtcNow()), post.PhoneHash(message.From.Value));
        var committed = await sql.CommitAsync(
        [
            Row(message, AuditNames.Unproven, AuditNames.RelayRefused, people.Named(message.From), why),
            RelaySql.Lock(phone, now),
            RelaySql.MayTell(phone, id, now, now - Pace),
            .. post.Heard(message.From, now),
            .. post.Message(id, message.From, told, now, onlyIfTold: true),
        ], cancellationToken);
        if (committed.Done)
            outbox.Wake();
    }
}
