using System.Globalization;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Cases.Figures;

/// <summary>Counts what came in over a period and what became of it, always for all wijken: what may be shown of one depends on the others.</summary>
public sealed class FigureReader(SqlStore sql, Outcomes outcomes, WijkenInUse wijken, MunicipalityData municipality, TimeProvider time)
{
    public async Task<FigureCounts> OfAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // what comes meanwhile is in none of the counts, so that they stay together
        var (from, to) = (period.Start, period.End < now ? period.End : now);
        var areas = wijken.Areas;
        var count = new Counting(sql, [.. areas.Wijken.Select(wijk => wijk.Code), FigureNames.NoWijk], cancellationToken);
        var (received, promises, took) = (ReceivedAsync(period, to, count), count.ByAsync(FiguresSql.Promises(from, to, now), FigureNames.Promise), TookAsync(FiguresSql.Answers(from, to, now), period.From, now, count));
        var (reopened, secondNo, overTime) = (count.ByAsync(FiguresSql.Reopened(from, to)), count.ByAsync(FiguresSql.SecondNo(from, to)), count.ByAsync(FiguresSql.OverTime(from, to)));
        var (afspraken, segments) = (AfsprakenAsync(period, wijken.Duty.DayOf(now), count), count.ByAsync(FiguresSql.Segments(from, to), null));
        var said = await outcomes.OfAsync(from, to, null, cancellationToken);
        var (cases, answers) = (await received, await took);
        return new FigureCounts(period, count.Wijken)
        {
            Categories = count.Table(cases.Select(each => (each.Wijk, each.Category, each.Count))),
            Types = count.Table(cases.Select(each => (each.Wijk, each.Type, each.Count))),
            Channels = count.Table(cases.Select(each => (each.Wijk, each.Channel, each.Count))),
            Months = count.Table(cases.Select(each => (each.Wijk, Name(period.Months[each.Month]), each.Count)), [.. period.Months.Select(Name)]),
            Promises = await promises,
            Speeds = count.Table([.. Speeds(answers), .. NotYet(cases, answers)], FigureNames.Speed),
            Took = answers,
            Outcomes = count.Table(said.SelectMany(each => Of(each.Key, each.Value)), FigureNames.Outcome),
            Reopened = await reopened,
            SecondNo = await secondNo,
            OverTime = await overTime,
            Afspraken = await afspraken,
            Segments = await segments,
        };
    }

    private static string Name(DateOnly month) => month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<ReceivedCount>> ReceivedAsync(FigurePeriod period, DateTimeOffset to, Counting count) =>
        count.ReadAsync(FiguresSql.ReceivedBy(period.Start, to, [.. period.Months.Skip(1).Select(period.Midnight)]), row => new ReceivedCount(
            count.Wijk(row.TextOrNull(0)), row.Text(1), row.TextOrNull(2) ?? "", row.Text(3), (int)row.Number(4), row.Number(5)));

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<TimeSpan>>> TookAsync(Statement answers, DateOnly first, DateTimeOffset now, Counting count)
    {
        var clock = new WorkingClock(municipality, first, wijken.Duty.DayOf(now));
        var read = await count.ReadAsync(answers, row => (Wijk: count.Wijk(row.TextOrNull(0)), Took: clock.Between(row.Time(1), row.Time(2))));
        return read.GroupBy(each => each.Wijk).ToDictionary(each => each.Key, IReadOnlyList<TimeSpan> (each) => [.. each.Select(one => one.Took).Order()]);
    }

    private async Task<CountTable> AfsprakenAsync(FigurePeriod period, DateOnly today, Counting count)
    {
        var others = await count.ReadAsync(FiguresSql.Afspraken(period.From, period.To, today), row => (row.TextOrNull(0) ?? "", row.Text(1), row.Number(2)));
        var kept = await count.ReadAsync(FiguresSql.KeptAfspraken(period.From, period.To), row => (row.TextOrNull(0) ?? "", IsLate(row) ? FigureNames.KeptLate : AfspraakStates.Kept, 1L));
        return count.Table([.. others, .. kept], FigureNames.Afspraak);

        bool IsLate(SqlRow row) => row.TimeOrNull(2) is { } said && Afspraak.IsLate(Afspraak.ReadDay(row.Text(1))!.Value, wijken.Duty.DayOf(said));
    }

    private static IEnumerable<(string, string, long)> Speeds(IReadOnlyDictionary<string, IReadOnlyList<TimeSpan>> answers) =>
        answers.SelectMany(each => each.Value.CountBy(FigureNames.SpeedOf).Select(speed => (each.Key, speed.Key, (long)speed.Value)));

    private static IEnumerable<(string, string, long)> NotYet(IReadOnlyList<ReceivedCount> cases, IReadOnlyDictionary<string, IReadOnlyList<TimeSpan>> answers) =>
        cases.GroupBy(each => each.Wijk).Select(each => (each.Key, FigureNames.NotYet, Math.Max(0, each.Sum(one => one.Count) - (answers.GetValueOrDefault(each.Key)?.Count ?? 0))));

    private static IEnumerable<(string, string, long)> Of(string wijk, OutcomeCounts counts) =>
        FigureNames.Outcome.Zip([counts.Confirmed, counts.Partly, counts.NotSolved, counts.NoAnswer, counts.Waiting, counts.NotAsked], (name, count) => (wijk, name, (long)count));

    private sealed record ReceivedCount(string Wijk, string Type, string Category, string Channel, int Month, long Count);
}
