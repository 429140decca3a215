using WijkBot.Administration;
using WijkBot.Delivery;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Sends replies from phones to the resident once their minute is over, as the inbox does. The minute begins when the real phone was shown
/// the text; when it cannot be shown, nothing goes. Looks every second; each goes once, however many replicas look and whenever one dies.
/// </summary>
internal sealed partial class RelayRelease(
    SqlStore sql, Reply reply, AuditLog audit, RelayPeople people, RelayPost post, Outbox outbox, TimeProvider time, ILogger<RelayRelease> log) : PeriodicWork(Beat, time)
{
    /// <summary>How long a reply can be stopped.</summary>
    public static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var held in await sql.ReadAsync(RelaySql.Waiting(), HeldReply.Read, cancellationToken))
                await LookAtAsync(held, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private async Task LookAtAsync(HeldReply held, CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        if (held.Unshown)
            await DropAsync(held, "De tekst kon niet op de telefoon worden getoond.", cancellationToken);
        else if (held is { DueAt: null, Shown: true })
            await sql.CommitAsync([RelaySql.Begin(held.Id, now + Minute)], cancellationToken);
        else if (held.DueAt <= now && await WhyNotAsync(held, cancellationToken) is { } why)
            await DropAsync(held, why, cancellationToken);
        else if (held.DueAt <= now)
            await SendAsync(held, cancellationToken);
    }

    /// <summary>Somebody else may have reported the same, or the case was merged, since the reply was shown.</summary>
    private async Task<string?> WhyNotAsync(HeldReply held, CancellationToken cancellationToken) =>
        await sql.ReadAsync(RelayReach.Of(held.CaseNumber), RelayReach.Read, cancellationToken) is [var to] ? to.WhyNot : null;

    private async Task SendAsync(HeldReply held, CancellationToken cancellationToken)
    {
        var act = new Act(held.CaseNumber, held.Person) { Once = new OnceKey($"{held.Id:N}", "relay", OnceKey.Hash(held.Text), StatusCodes.Status200OK, "") };
        List<Statement> along =
        [
            RelaySql.End(held.Id, HoldState.Sent),
            audit.Row(held.Person, AuditNames.RelaySent, held.CaseNumber, [$"via {held.Channel}"]),
        ];
        var result = await reply.SendAsync(act, held.Text, held.Channel, along, cancellationToken);
        if (result is ActResult.Refused refused)
            await DropAsync(held, refused.Sentence, cancellationToken);
        else if (result is ActResult.NoCase or ActResult.KeyReused)
            await DropAsync(held, "Deze melding is er niet meer.", cancellationToken);
        // after a conflict it is looked at again: stopped, sent by another replica, or still to go
    }

    private async Task DropAsync(HeldReply held, string why, CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        List<Statement> statements = [RelaySql.End(held.Id, HoldState.Dropped), audit.Row(held.Person, AuditNames.RelayRefused, held.CaseNumber, [$"via {held.Channel}", why])];
        if (!held.Unshown && people.PhoneOf(held.Person, held.Channel) is { } phone)
            statements.AddRange(post.Message(Guid.CreateVersion7(now), phone, $"Uw antwoord op melding {held.CaseNumber} is niet verstuurd. {why}", now, held.CaseNumber));
        if ((await sql.CommitAsync(statements, cancellationToken)).Done)
            outbox.Wake();
    }

    [LoggerMessage(Message = "Replies from phones could not be looked for or sent ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
