using System.Globalization;

namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>Their TIMEX of what comes back (<c>P2W</c>, <c>XXXX-WXX-1T16:00</c>, <c>TEV</c>) as our rule.</summary>
internal static class SpecRule
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Of(string timex)
    {
        var (unit, time) = timex.IndexOf('T', StringComparison.Ordinal) is var at and >= 0 && !timex.StartsWith('P') ? (timex[..at], timex[(at + 1)..]) : (timex, "");
        return $"R:FREQ={Frequency(unit, timex)}{(time.Length > 0 ? $";BYHOUR={Hour(time)}" : "")}";
    }

    private static string Frequency(string unit, string timex) => unit switch
    {
        "" => "DAILY",
        ['P', 'T', .. var count, 'H'] => "HOURLY" + Apart(count),
        ['P', .. var count, 'W', 'E'] => "WEEKLY" + Apart(count) + ";BYDAY=SA,SU",
        ['P', .. var count, 'D'] => "DAILY" + Apart(count),
        ['P', .. var count, 'W'] => "WEEKLY" + Apart(count),
        ['P', .. var count, 'M'] => "MONTHLY" + Apart(count),
        ['P', .. var count, 'Y'] => "YEARLY" + Apart(count),
        "XXXX-WXX-WE" => "WEEKLY;BYDAY=SA,SU",
        _ when unit.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && unit[^1] is >= '1' and <= '7' => $"WEEKLY;BYDAY={Days[unit[^1] - '1']}",
        _ => timex,
    };

    private static string Apart(string count) => count == "1" ? "" : $";INTERVAL={count}";

    private static int Hour(string time) => time switch
    {
        "MO" => 6,
        "AF" => 12,
        "EV" => 18,
        "NI" => 0,
        _ => int.TryParse(time[..Math.Min(2, time.Length)], CultureInfo.InvariantCulture, out var hour) ? hour : -1,
    };
}
