namespace WijkBot.Storage;

/// <summary>
/// Whether the record may be asked, and whether it answers. The log has one line when it goes away and one when it is back;
/// whoever asks in between says nothing.
/// </summary>
internal sealed partial class RecordState(TimeProvider time, ILogger<RecordState> log)
{
    /// <summary>It is back when nothing failed for this long: one that comes and goes makes a few lines, not a flood.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly Lock turning = new();
    private volatile string? closed;
    private volatile bool away;
    private volatile bool silent;
    private volatile string? refusal;
    private long failedAt;
    private int asking;

    /// <summary>Why nobody may ask it; null: they may.</summary>
    public string? WhyClosed => closed;

    /// <summary>Nobody asks it until <see cref="Open"/>. Before a server has started, nothing is known against asking.</summary>
    public void Close(string why) => closed = why;

    /// <summary>It is up to date.</summary>
    public void Open()
    {
        closed = null;
        silent = false;
        if (away)
            BackAgain();
    }

    /// <summary>
    /// Before asking. While it lets everybody wait in vain, one at a time finds out whether it answers again; the others are
    /// told at once, so that danger is answered in time.
    /// </summary>
    /// <returns>True when the caller is that one: <see cref="Leave"/> must follow.</returns>
    /// <exception cref="RecordAwayException">Do not ask.</exception>
    public bool Enter()
    {
        if (closed is { } why)
            throw new RecordAwayException(why);
        if (!silent)
            return false;
        return Interlocked.CompareExchange(ref asking, 1, 0) == 0 ? true : throw new RecordAwayException("no answer in time");
    }

    public void Leave() => Volatile.Write(ref asking, 0);

    public void Answered()
    {
        if (silent)
            silent = false;
        if (away && time.GetElapsedTime(Volatile.Read(ref failedAt)) >= Quiet)
            BackAgain();
    }

    public void Failed(Exception fault)
    {
        if (!RecordFault.IsAway(fault))
            return;
        Volatile.Write(ref failedAt, time.GetTimestamp());
        if (RecordFault.IsSilence(fault))
            silent = true;
        if (RecordFault.WhyRefused(fault) is { } why)
            Refused(why);
        else if (!away)
            GoneAway(fault);
    }

    private void Refused(string why)
    {
        lock (turning)
        {
            if (refusal == why)
                return;
            (away, refusal) = (true, why);
        }
        SayRefused(why);
    }

    private void GoneAway(Exception fault)
    {
        lock (turning)
        {
            if (away)
                return;
            away = true;
        }
        SayAway(RecordFault.NameOf(fault));
    }

    private void BackAgain()
    {
        lock (turning)
        {
            if (!away)
                return;
            (away, refusal) = (false, null);
        }
        SayBack();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The record does not answer ({Fault}): until it does, messages are refused, and danger is answered and spooled")]
    private partial void SayAway(string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The record cannot be used: {Why}. Until it can, messages are refused, and danger is answered and spooled")]
    private partial void SayRefused(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The record answers again")]
    private partial void SayBack();
}
