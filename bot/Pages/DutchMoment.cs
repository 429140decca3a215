using System.Globalization;

namespace WijkBot.Pages;

/// <summary>A moment as people say it: today and yesterday by name, else the day, and the year only when it is another one.</summary>
public static class DutchMoment
{
    private static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <param name="at">In the municipality's time.</param>
    /// <param name="now">Likewise.</param>
    public static string Of(DateTimeOffset at, DateTimeOffset now) => (now.Date - at.Date).Days switch
    {
        0 => at.ToString("'vandaag' HH:mm", s_dutch),
        1 => at.ToString("'gisteren' HH:mm", s_dutch),
        _ when at.Year == now.Year => at.ToString("dddd d MMMM HH:mm", s_dutch),
        _ => at.ToString("d MMMM yyyy HH:mm", s_dutch),
    };

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
