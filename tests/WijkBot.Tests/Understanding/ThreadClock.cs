using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WijkBot.Tests.Understanding;

/// <summary>
/// How long this thread has had a processor, so that what waits its turn on a busy machine does not count: POSIX
/// <c>clock_gettime(CLOCK_THREAD_CPUTIME_ID)</c> on Linux. Elsewhere the wall clock.
/// </summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    private static readonly double WallNanoseconds = 1e9 / Stopwatch.Frequency;

    /// <summary>In nanoseconds, from some moment on: only the difference of two readings on one thread says something.</summary>
    public static long Now => OperatingSystem.IsLinux() && ClockGetTime(ThreadCpuTime, out var time) == 0
        ? time.Seconds * 1_000_000_000 + time.Nanoseconds
        : (long)(Stopwatch.GetTimestamp() * WallNanoseconds);

    /// <summary>Since an earlier reading.</summary>
    public static double MicrosecondsSince(long start) => (Now - start) / 1_000.0;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
