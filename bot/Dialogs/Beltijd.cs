using System.Globalization;
using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>Whether a moment that was told can be one to be called at.</summary>
internal static class Beltijd
{
    /// <summary>"Morgenochtend" and "elke avond" can; "vanaf morgen" too; "al dagen" and "gisteren" tell of what has been.</summary>
    public static bool IsOm(WhenValue when, DateTimeOffset now) => when.Value.Split(':', 2) switch
    {
        ["S", var since] => DateTime.TryParse(since.TrimEnd('~'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin) && begin > now.DateTime,
        ["D" or "T" or "I", { Length: >= 10 } told] => !DateOnly.TryParseExact(told[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day >= DateOnly.FromDateTime(now.DateTime),
        _ => true,
    };

    /// <summary>The last moment of what was chosen; null when its words tell no day or hour.</summary>
    public static DateTime? Einde(WhenValue when) => when.Value.TrimEnd('~').Split(':', 2) switch
    {
        ["D", var day] when DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) => read.AddDays(1),
        ["T", _] => when.Moment,
        ["I", var hours] when hours.Split('/') is [_, var end] => Moment(end),
        _ => null,
    };

    private static DateTime? Moment(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
