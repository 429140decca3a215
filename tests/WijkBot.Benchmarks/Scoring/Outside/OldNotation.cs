using System.Globalization;
using System.Xml;

namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>The notation of the sample of answers, in that of <c>understand</c>. A value may become several: the old one tells less.</summary>
internal static class OldNotation
{
    private static readonly DateTime Now = new(2026, 11, 22, 15, 0, 0);

    /// <summary>The day of a time was not told: yesterday, today or tomorrow.</summary>
    private static readonly string[] Days = ["2026-11-21", "2026-11-22", "2026-11-23"];

    public static string Slot(string kind) => kind switch
    {
        "yesno" or "choice" or "number" or "phone" => kind,
        "postcode" => "place",
        _ => "when",
    };

    public static IEnumerable<string> Values(string kind, string told) => told == "none" ? ["unclear", "unknown"] : kind switch
    {
        "choice" => [Chosen(told)],
        "date" or "time" or "datetime" => told.Split('|').SelectMany(Moments),
        "duration" => told.Split('|').Select(Lasting),
        "recurrence" => [OldRule.Of(told["every:".Length..])],
        _ => told.Split('|'),
    };

    private static string Chosen(string told) => told switch
    {
        "last" => "4",
        "neither" => "none",
        [>= 'A' and <= 'Z' and var letter] => (letter - 'A' + 1).ToString(CultureInfo.InvariantCulture),
        _ => told.Replace(',', '+'),
    };

    private static IEnumerable<string> Moments(string told)
    {
        var (body, about) = told[0] == '~' ? (told[1..], "~") : (told, "");
        var ends = body.Split('/');
        if (ends.Length == 1)
            return OnDays(body).Select(one => $"{(one.Contains('T', StringComparison.Ordinal) ? "T" : "D")}:{one}{about}");
        if (ends[1] == "..")
            return OnDays(ends[0]).SelectMany(one => new[] { $"S:{one}{about}", $"T:{one}{about}" });
        if (ends[0] == "..")
            return OnDays(ends[1]).Select(one => $"T:{one}{about}");
        return OnDays(ends[0]).Zip(OnDays(ends[1]), (from, to) => $"I:{from}/{to}{about}").Concat(ends is ["T06:00", "T12:00"] ? ["R:FREQ=DAILY;BYHOUR=6"] : []);
    }

    private static IEnumerable<string> OnDays(string told) => told[0] == 'T' ? Days.Select(day => day + told) : [told];

    /// <summary>A length answers "when" as since then.</summary>
    private static string Lasting(string told)
    {
        var (body, about) = told[0] == '~' ? (told[1..], "~") : (told, "");
        var since = body.EndsWith('W') ? Now.AddDays(-7 * double.Parse(body[1..^1], CultureInfo.InvariantCulture)) : Now - Length(body);
        if (body.EndsWith('M') && !body.Contains('T', StringComparison.Ordinal))
            since = Now.AddMonths(-int.Parse(body[1..^1], CultureInfo.InvariantCulture));
        return $"S:{since.ToString(body.Contains('T', StringComparison.Ordinal) ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)}{about}";
    }

    private static TimeSpan Length(string iso) => XmlConvert.ToTimeSpan(iso);
}
