using WijkBot.Mail;
using WijkBot.Ops.Health;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>E-mail to colleagues: the bot goes on without it.</summary>
internal sealed class MailHealth(SqlStore sql, IMail mail, TimeProvider time) : IDependencyHealth
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public string Name => "mail";

    public bool Needed => false;

    public async Task<DependencyState> CheckAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsOn)
            return new DependencyState.Ok();
        var now = time.GetUtcNow();
        var (refused, oldest) = (await sql.ReadAsync(MailQueueSql.Standing(now.AddDays(-1), now), row => (row.Number(0), row.TimeOrNull(1)), cancellationToken))[0];
        if (refused > 0)
            return new DependencyState.Degraded($"{refused} not sent in a day: see the log in the inbox");
        return now - oldest > Late ? new DependencyState.Degraded("waits for the mail server") : new DependencyState.Ok();
    }
}
