using System.Globalization;

namespace WijkBot.Understanding.When;

/// <summary>Dates and times as <see cref="Conversations.WhenValue"/> writes them.</summary>
internal static class Notation
{
    private const string Days = "yyyy-MM-dd";
    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

    public static string Day(DateOnly day) => day.ToString(Days, CultureInfo.InvariantCulture);

    public static string Minute(DateTime moment) => moment.ToString(Minutes, CultureInfo.InvariantCulture);

    public static string Between(DateTime from, DateTime to) => $"I:{Minute(from)}/{Minute(to)}";

    /// <summary>"Sinds" such a moment: from where it begins.</summary>
    public static string AsSince(string value)
    {
        var body = value[2..];
        var slash = body.IndexOf('/', StringComparison.Ordinal);
        return $"S:{(slash < 0 ? body : body[..slash])}";
    }

    public static DateOnly DayOf(string day) => DateOnly.ParseExact(day, Days, CultureInfo.InvariantCulture);

    /// <summary>The minute that stands first in it; null when that is none.</summary>
    public static DateTime? MomentOf(string value) => value.Length >= 18 && DateTime.TryParseExact(value.AsSpan(2, 16), Minutes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
