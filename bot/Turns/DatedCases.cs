using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Ops.Start;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>
/// Looks up in the areas of now each case whose codes are of another CBS year, after another year was taken into use: so lists, figures and
/// who may look are of one year only. The codes and names it came with stay with it, and count again when their year does. Nobody is told; who
/// has it is the roster's matter (<see cref="Succession"/>). Any number of replicas may look, and each may die at any point.
/// </summary>
internal sealed partial class DatedCases(SqlStore sql, WijkenInUse wijken, TimeProvider time, ILogger<DatedCases> log) : PeriodicWork(Beat, time)
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        // what others have moved by the year that counts is not moved back
        if (wijken.IsBehind)
            return;
        try
        {
            var (areas, moved, after) = (wijken.Areas, 0, "");
            while (await sql.ReadAsync(AreaYearSql.OfAnotherYear(areas.Year, after, AtOnce), DatedCase.Read, cancellationToken) is { Count: > 0 } some)
            {
                await sql.CommitAsync([.. some.Select(one => Move(one, areas))], cancellationToken);
                (moved, after) = (moved + some.Count, some[^1].Number);
            }
            if (moved > 0)
                Moved(moved, areas.Year);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private static Statement Move(DatedCase one, AreaBook areas)
    {
        if (one.FirstYear == areas.Year)
            return AreaYearSql.MoveBack(one);
        // a place whose wijk was never known is not looked up now: nobody waits for it; one that a year in between has lost is
        var known = one.Place.Wijk is null ? one.First : one.Place;
        var now = known?.Wijk is null ? one.Place with { AreaYear = areas.Year } : PlaceNow.Of(known, areas)!;
        return AreaYearSql.Move(one, now, Name(one.Place, areas));
    }

    private static string? Name(PlaceValue place, AreaBook areas)
    {
        string?[] codes = [place.Buurt, place.Wijk];
        var names = codes.OfType<string>().Select(code => areas.Earlier.NameOf(place.AreaYear!.Value, code) ?? code).Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} cases were looked up in the areas of CBS year {Year}")]
    private partial void Moved(int count, int year);

    [LoggerMessage(Message = "Cases with codes of another year could not be looked up ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
