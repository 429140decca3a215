using System.Globalization;

namespace WijkBot.Understanding.When;

/// <summary>Dates and times as <see cref="Conversations.WhenValue"/> writes them.</summary>
internal static class Notation
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Minute(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
