using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Dialogs;

/// <summary>When somebody reads a message, honestly: shortly before closing it is the next day.</summary>
internal static class Leestijd
{
    /// <summary>So long before closing somebody can still be expected to read it.</summary>
    internal static readonly TimeSpan Reading = TimeSpan.FromMinutes(30);

    public static bool IsVandaag(DateTimeOffset now, OpeningHours hours) => hours.IsOpen(now) && hours.IsOpen(now + Reading);

    /// <summary>When whoever has it reads it, if that is later than the municipality says; null when it is not. Some work only a few days a week.</summary>
    public static DateTime? Later(Responsible who, DateTimeOffset now, OpeningHours hours) =>
        who.Reads is { } reads && reads > Vanaf(now, hours) ? reads : null;

    /// <summary>The first moment from which it is read, when that is not today any more.</summary>
    public static DateTime Vanaf(DateTimeOffset now, OpeningHours hours) =>
        hours.NextOpen(hours.IsOpen(now) ? now + Reading : now) ?? now.DateTime;
}
