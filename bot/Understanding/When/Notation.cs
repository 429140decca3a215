using System.Globalization;

namespace WijkBot.Understanding.When;

/// <summary>Dates and times as <see cref="Conversations.WhenValue"/> writes them.</summary>
internal static class Notation
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Minute(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Sinds" such a moment: from where it begins.</summary>
    public static string AsSince(string value)
    {
        var body = value[2..];
        var slash = body.IndexOf('/', StringComparison.Ordinal);
        return $"S:{(slash < 0 ? body : body[..slash])}";
    }
}
