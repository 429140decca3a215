using System.Globalization;

namespace WijkBot.Benchmarks;

/// <summary>CPU time of the servers beside the program.</summary>
internal static class ServerTime
{
    /// <summary>CPU time of every process of this name so far, the ended children of its parents included.</summary>
    /// <param name="name">As the kernel keeps it; servers write other things into their command line.</param>
    public static TimeSpan Of(string name)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[6])))
        {
            try
            {
                if (File.ReadAllText(folder + "/comm").Trim() == name)
                    ticks += Ticks(File.ReadAllText(folder + "/stat"));
            }
            catch (IOException)
            {
                // it ended meanwhile; its time is its parent's now
            }
        }
        return TimeSpan.FromMilliseconds(ticks * 10);
    }

    /// <summary>utime, stime, cutime and cstime, in hundredths of a second.</summary>
    private static long Ticks(string stat) =>
        stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Skip(11).Take(4).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
}
