using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace WijkBot.Understanding.When;

/// <summary>
/// Keeps every told hour one that the clock on the wall shows. In the hour that is skipped in spring the clock is taken to have gone on: 02:30 is 03:30.
/// Of the hour that comes twice in autumn the first is meant, in summer time; it is written as it was told.
/// </summary>
internal sealed partial class WallClock(TimeZoneInfo zone)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly ZoneLocalMappingResolver First = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private readonly DateTimeZone zone = BclDateTimeZone.FromTimeZoneInfo(zone);

    /// <summary>The moment that a time on the wall stands for: always the same one.</summary>
    public ZonedDateTime MomentOf(LocalDateTime told) => told.InZone(zone, First);

    /// <summary>A value of <see cref="Conversations.WhenValue"/> with its minutes as the clock shows them.</summary>
    public string Shown(string value)
    {
        if (!value.Contains('T', StringComparison.Ordinal) || value[0] == 'R')
            return value;
        var shown = Minute().Replace(value, found => Shown(found));
        // "tussen 2 en 3" in the hour that is not there is an hour later too
        return shown[2..].TrimEnd('~').Split('/') is [var from, var to] && from == to ? $"I:{from}/{Minutes.Format(Minutes.Parse(to).Value.PlusHours(1))}{(value.EndsWith('~') ? "~" : "")}" : shown;
    }

    private string Shown(Match found) => Minutes.Parse(found.Value) is { Success: true, Value: var told } ? Minutes.Format(MomentOf(told).LocalDateTime) : found.Value;

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Minute();
}
