using System.Globalization;

namespace WijkBot.BrowserTests;

/// <summary>Days as forms want them.</summary>
internal static class Days
{
    public static string Ahead(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
