using System.Diagnostics;

namespace WijkBot.Tests.Understanding;

/// <summary>How long something takes: the shortest of some rounds, so that a busy machine does not count.</summary>
internal static class Pace
{
    public static TimeSpan Of(Action action, int rounds = 5)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            var took = Stopwatch.GetElapsedTime(start);
            best = took < best ? took : best;
        }
        return best;
    }
}
