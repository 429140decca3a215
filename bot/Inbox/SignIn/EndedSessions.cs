using System.Security.Claims;
using WijkBot.Storage;

namespace WijkBot.Inbox.SignIn;

/// <summary>
/// The sessions that were ended before their time. A cookie cannot be called back, and whoever copied it has it still: so it is asked here for every
/// request. The record says it, and is read by each replica once in some seconds, however many ask; in between the replicas tell each other.
/// </summary>
internal sealed class EndedSessions(SqlStore sql, ILiveNews news, TimeProvider time) : IDisposable
{
    /// <summary>How long a sign-out at another replica may go unseen when its word does not come through.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Known known = new([], DateTimeOffset.MinValue);
    private int told;

    /// <summary>Ends the session; here at once, and at the other replicas as soon as they hear of it or look.</summary>
    public async Task EndAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        if (Session.IdOf(session) is not { } id)
            return;
        await sql.CommitAsync([End(id, Session.StartedAt(session) + Session.Longest)], cancellationToken);
        Heard();
        news.Tell(LiveWord.SessionEnded(id));
    }

    /// <summary>A session without an id cannot be ended, and does not hold. While the record is away, what was last read of it counts: there is nothing to be seen then either.</summary>
    public async ValueTask<bool> HasAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        if (!IsFresh)
            await RefreshAsync(cancellationToken);
        return Session.IdOf(session) is not { } id || known.Ids.Contains(id);
    }

    /// <summary>One was ended, here or at another replica: the record is read before anybody is let in again.</summary>
    public void Heard()
    {
        Interlocked.Increment(ref told);
        known = known with { At = DateTimeOffset.MinValue };
    }

    internal static Statement Forget(DateTimeOffset now) => new("DELETE FROM ended_sessions WHERE until < $1", now);

    private bool IsFresh => time.GetUtcNow() - known.At < Fresh;

    private static Statement End(string id, DateTimeOffset until) =>
        new("INSERT INTO ended_sessions (session_id, until) VALUES ($1, $2) ON CONFLICT (session_id) DO NOTHING", id, until);

    /// <summary>Many requests at once wait for one of them to read.</summary>
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh)
                await ReadAsync(cancellationToken);
        }
        catch (Exception away) when (RecordFault.IsAway(away))
        {
            // not asked again for every request while it is away
            known = known with { At = time.GetUtcNow() };
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var (now, before) = (time.GetUtcNow(), Volatile.Read(ref told));
        var ids = await sql.ReadAsync(new Statement("SELECT session_id FROM ended_sessions WHERE until >= $1", now), row => row.Text(0), cancellationToken);
        // what was ended meanwhile may not be among them
        known = new Known([.. ids], Volatile.Read(ref told) == before ? now : DateTimeOffset.MinValue);
    }

    public void Dispose() => reading.Dispose();

    private sealed record Known(HashSet<string> Ids, DateTimeOffset At);
}
