using System.Globalization;
using System.Text.RegularExpressions;
using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>Whether a moment that was told can be one to be called at.</summary>
internal static class Beltijd
{
    /// <summary>"Morgenochtend" and "elke avond" can; "al dagen" and "gisteren" tell of what has been.</summary>
    public static bool IsOm(WhenValue when, DateTimeOffset now) => Vooruit(when, now).Value.Split(':', 2) switch
    {
        ["S", _] => false,
        ["D" or "T" or "I", { Length: >= 10 } told] => !DateOnly.TryParseExact(told[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day >= DateOnly.FromDateTime(now.DateTime),
        _ => true,
    };

    /// <summary>"Woensdag" is the one that comes: a report tells of the last one, a call is still to be made.</summary>
    public static WhenValue Vooruit(WhenValue when, DateTimeOffset now)
    {
        var isDay = Days.Any(day => when.Text.Contains(day, StringComparison.OrdinalIgnoreCase)) && !Past.Any(word => when.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (!isDay || Einde(when) is not { } end || end > now.DateTime || now.DateTime - end > TimeSpan.FromDays(7))
            return when;
        return when with { Value = Date.Replace(when.Value, date => Later(date.Value)) };
    }

    private static string Later(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly Regex Date = new("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly string[] Days =
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Past = ["afgelopen", "vorige", "laatst", "last"];

    /// <summary>The last moment of what was chosen; null when its words tell no day or hour.</summary>
    public static DateTime? Einde(WhenValue when) => when.Value.TrimEnd('~').Split(':', 2) switch
    {
        ["D", var day] when DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) => read.AddDays(1),
        ["T", var time] => Moment(time),
        ["I", var hours] when hours.Split('/') is [_, var end] => Moment(end),
        _ => null,
    };

    private static DateTime? Moment(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
