using Microsoft.Extensions.Time.Testing;

namespace WijkBot.Tests.Running;

/// <summary>
/// A clock moved by hand, for a whole program: what beats, beats once for a leap however long, as on a machine that slept. Beat by beat,
/// a leap of a day was half a million looks into the record.
/// </summary>
internal sealed class LeapingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Beat(this, callback, state, dueTime, period);

    private ITimer Once(TimerCallback callback) => base.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class Beat : ITimer
    {
        private readonly ITimer timer;
        private TimeSpan period;

        public Beat(LeapingClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            timer = clock.Once(_ => Tick(callback, state));
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            return timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();

        private void Tick(TimerCallback callback, object? state)
        {
            if (period > TimeSpan.Zero)
                timer.Change(period, Timeout.InfiniteTimeSpan);
            callback(state);
        }
    }
}
