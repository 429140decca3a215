using System.Globalization;

namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>What comes back, in the sample's notation: <c>D@EV</c>, <c>W1,W4</c>, <c>P2W</c>, <c>2/W</c>.</summary>
internal static class OldRule
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Of(string told)
    {
        var parts = told.Split('@');
        return $"R:FREQ={Frequency(parts[0])}{(parts.Length > 1 ? $";BYHOUR={Hour(parts[1])}" : "")}";
    }

    private static string Frequency(string unit) => unit switch
    {
        "D" => "DAILY",
        "WE" => "WEEKLY;BYDAY=SA,SU",
        "WD" => "WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        ['P', .. var count, var of] => Named(of) + (count == "1" ? "" : $";INTERVAL={count}"),
        [.., '/', var of] => Named(of),
        _ => $"WEEKLY;BYDAY={string.Join(',', unit.Split(',').Select(day => Days[day[1] - '1']))}",
    };

    private static string Named(char unit) => unit switch
    {
        'D' => "DAILY",
        'W' => "WEEKLY",
        'M' => "MONTHLY",
        _ => "YEARLY",
    };

    private static int Hour(string part) => part switch
    {
        "MO" => 6,
        "AF" => 12,
        "EV" => 18,
        "NI" => 0,
        _ => int.Parse(part.TrimStart('~')[1..3], CultureInfo.InvariantCulture),
    };
}
