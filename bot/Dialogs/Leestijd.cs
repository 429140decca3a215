using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>When somebody reads a message, honestly: shortly before closing it is the next day.</summary>
internal static class Leestijd
{
    /// <summary>So long before closing somebody can still be expected to read it.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromMinutes(30);

    public static bool IsVandaag(DateTimeOffset now, OpeningHours hours) => hours.IsOpen(now) && hours.IsOpen(now + Reading);

    /// <summary>The first moment from which it is read, when that is not today any more.</summary>
    public static DateTime Vanaf(DateTimeOffset now, OpeningHours hours) =>
        hours.NextOpen(hours.IsOpen(now) ? now + Reading : now) ?? now.DateTime;
}
