using System.Globalization;

namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>Their value in our notation. Theirs has no "about", and leaves the tense open: each way to resolve it is right.</summary>
internal static class SpecValue
{
    private static readonly (string Code, int From, int To)[] Parts = [("TMO", 6, 12), ("TAF", 12, 18), ("TEV", 18, 24), ("TNI", 0, 6), ("TDT", 6, 18)];

    public static IReadOnlyList<string> Of(SpecCase one, string slot)
    {
        if (one.Results.Count == 0)
            return ["unclear", "unknown"];
        var result = one.Results[0];
        return slot switch
        {
            "when" => [.. Times(one, result).SelectMany(value => EitherHalf(one, value)).SelectMany(value => Since(one, value)).Distinct()],
            "number" => [result.Values[0].GetValueOrDefault("value", "").Replace(',', '.')],
            _ => [result.Values[0].GetValueOrDefault("value", "")],
        };
    }

    /// <summary>Ours without "about", and with any day where they tell none.</summary>
    public static bool IsRight(SpecCase one, IReadOnlyList<string> right, string value)
    {
        var told = value.TrimEnd('~');
        // a month is told as a month
        return right.Any(expected => told.StartsWith("S:", StringComparison.Ordinal) && expected.StartsWith(told, StringComparison.Ordinal) || WhenForm.Of(expected) == WhenForm.Of(told) || expected.Contains('*', StringComparison.Ordinal) && expected == AnyDay(told))
            // "elke dag om 19.13": our rules tell the hour
            || one.Results.Count > 0 && one.Results[0].Type == "number" && decimal.TryParse(told, CultureInfo.InvariantCulture, out var number) && right.Any(expected => decimal.TryParse(expected, CultureInfo.InvariantCulture, out var other) && other == number);
    }

    /// <summary>What ends now lasts since then.</summary>
    private static IEnumerable<string> Since(SpecCase one, string value) => value.StartsWith("I:", StringComparison.Ordinal) && value.Split('/')[1] is var end && (end == Minute(one.Now) || end == $"{one.Now:yyyy-MM-dd}")
        ? [value, $"S:{value[2..].Split('/')[0]}"]
        : [value];

    /// <summary>Their parsers tell the first of two hours that their model tells both of.</summary>
    private static IEnumerable<string> EitherHalf(SpecCase one, string value) => HasPart(one.Input) || value[0] is not ('T' or 'I') || !value.Split('/').All(IsMorning)
        ? [value]
        : [value, string.Join('/', value.Split('/').Select(Later))];

    private static bool HasPart(string input) => Array.Exists(DayParts, part => input.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] DayParts = ["ochtend", "middag", "avond", "nacht", "morgens"];

    private static bool IsMorning(string end) => end.LastIndexOf('T') is > 0 and var at && int.TryParse(end.AsSpan(at + 1, 2), CultureInfo.InvariantCulture, out var hour) && hour < 12;

    private static string Later(string end) => end.LastIndexOf('T') is var at ? $"{end[..(at + 1)]}{int.Parse(end.AsSpan(at + 1, 2), CultureInfo.InvariantCulture) + 12}{end[(at + 3)..]}" : end;

    private static string AnyDay(string told) => string.Join('/', told.Split('/').Select(end => end.IndexOf('T', 2) is > 0 and var at ? (end[1] == ':' ? end[..2] : "") + "*" + end[at..] : end));

    private static IEnumerable<string> Times(SpecCase one, SpecResult result) => result.Type == "set"
        ? [SpecRule.Of(result.Timex)]
        : result.Timex == "PRESENT_REF" ? [$"T:{Minute(one.Now)}"]
        : result.Values.SelectMany(value => Time(result, value));

    private static IEnumerable<string> Time(SpecResult result, IReadOnlyDictionary<string, string> value)
    {
        if (Array.Find(Parts, part => result.Timex.EndsWith(part.Code, StringComparison.Ordinal)) is { Code: not null } part)
            return Part(result, value, part);
        var (at, start, end) = (value.GetValueOrDefault("value"), value.GetValueOrDefault("start"), value.GetValueOrDefault("end"));
        if (start is not null && end is null)
            return Moment(start) is var begin ? [$"S:{begin}", $"{(begin.Contains('T', StringComparison.Ordinal) ? "T" : "D")}:{begin}"] : [];
        if (start is not null && end is not null)
            return Whole(start, end);
        return at is null ? [] : [$"{(Moment(at).Contains('T', StringComparison.Ordinal) ? "T" : "D")}:{Moment(at)}"];
    }

    /// <summary>One day is told as a day.</summary>
    private static IEnumerable<string> Whole(string start, string end)
    {
        var told = $"I:{Moment(start)}/{Moment(end)}";
        yield return told;
        if (start.Length >= 10 && DateTime.TryParse(start, CultureInfo.InvariantCulture, out var from) && DateTime.TryParse(end, CultureInfo.InvariantCulture, out var to))
        {
            yield return $"I:{Moment(start)}/{to.AddDays(1):yyyy-MM-dd}";
            if (to - from == TimeSpan.FromDays(1))
                yield return $"D:{from:yyyy-MM-dd}";
        }
    }

    /// <summary>Their day parts begin at other hours: ours are those of the contract, and the night follows its evening.</summary>
    private static IEnumerable<string> Part(SpecResult result, IReadOnlyDictionary<string, string> value, (string Code, int From, int To) part)
    {
        if (value.GetValueOrDefault("start") is not { Length: >= 10 } start || !DateTime.TryParse(start[..10], CultureInfo.InvariantCulture, out var day))
            return [$"I:*T{part.From:00}:00/*T{part.To % 24:00}:00", $"R:FREQ=DAILY;BYHOUR={part.From}"];
        IEnumerable<DateTime> days = part.From == 0 ? [day, day.AddDays(1)] : [day];
        var ours = days.Select(one => $"I:{Minute(one.AddHours(part.From))}/{Minute(one.AddHours(part.To))}");
        // "vanavond" is their night
        return part.From == 0 && !result.Text.Contains("nacht", StringComparison.OrdinalIgnoreCase) ? ours.Append($"I:{Minute(day.AddHours(18))}/{Minute(day.AddHours(24))}") : ours;
    }

    private static string Moment(string told) => told.Length switch
    {
        10 => told,
        8 => $"*T{told[..5]}",
        >= 16 when told[10] == ' ' => $"{told[..10]}T{told[11..16]}",
        _ => told,
    };

    private static string Minute(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
