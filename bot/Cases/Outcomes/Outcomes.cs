using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Counts, per wijk and period, what residents said of what we called done.</summary>
public sealed class Outcomes(SqlStore sql, TimeProvider time)
{
    /// <summary>After so long no answer is an answer as well.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    /// <param name="from">From this moment on we said that it is done.</param>
    /// <param name="to">Before this moment.</param>
    /// <param name="wijk">CBS code; null for all.</param>
    /// <returns>By CBS code; what has no known place is under the empty text.</returns>
    public async Task<IReadOnlyDictionary<string, OutcomeCounts>> OfAsync(DateTimeOffset from, DateTimeOffset to, string? wijk, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var said = await sql.ReadAsync(OutcomeSql.Said(from, to, wijk ?? ""), ReadSaid, cancellationToken);
        return said.GroupBy(one => one.Number).GroupBy(one => one.First().Wijk)
            .ToDictionary(each => each.Key, each => each.Aggregate(OutcomeCounts.None, (sum, one) => sum.And(Of([.. one.OrderBy(word => word.At).ThenBy(word => word.Id)], from, to, now))));
    }

    /// <summary>Of one case. "Closed" behind "resolved" says nothing new.</summary>
    private static OutcomeCounts Of(List<Said> said, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        var sum = OutcomeCounts.None;
        var isDone = false;
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].SaysDone && !isDone && said[at].At >= from && said[at].At < to)
                sum = sum.And(After(said, at, now));
            isDone = said[at].SaysDone || (isDone && said[at].Status is null or CaseNames.Status.Closed);
        }
        return sum;
    }

    private static OutcomeCounts After(List<Said> said, int at, DateTimeOffset now)
    {
        return LastWord(said, at) switch
        {
            Verdict.Yes => OutcomeCounts.None with { Done = 1, Confirmed = 1 },
            Verdict.Partly => OutcomeCounts.None with { Done = 1, Partly = 1 },
            Verdict.No => OutcomeCounts.None with { Done = 1, NotSolved = 1 },
            _ when !said[at].WasAsked => OutcomeCounts.None with { Done = 1, NotAsked = 1 },
            _ when now - said[at].At >= Patience => OutcomeCounts.None with { Done = 1, NoAnswer = 1 },
            _ => OutcomeCounts.None with { Done = 1, Waiting = 1 },
        };
    }

    /// <summary>Until it is opened again, or done again after a no.</summary>
    private static Verdict? LastWord(List<Said> said, int at)
    {
        Verdict? last = null;
        foreach (var next in said.Skip(at + 1))
        {
            if (next is { Verdict: null, SaysDone: false, IsSilence: false } || (next.SaysDone && last == Verdict.No))
                break;
            last = next.Verdict ?? last;
        }
        return last;
    }

    private static Said ReadSaid(SqlRow row) => new(row.Text(0), row.TextOrNull(1) ?? "", row.Time(2), row.Text(3), row.TextOrNull(4), row.Text(5), row.Id(6), row.Number(7) == 1);

    private sealed record Said(string Number, string Wijk, DateTimeOffset At, string Kind, string? Status, string Text, Guid Id, bool WasAsked)
    {
        public bool SaysDone => Kind == CaseNames.Events.Status && Status is CaseNames.Status.Resolved or CaseNames.Status.Closed;

        public bool IsSilence => Kind is CaseNames.Events.Unanswered or CaseNames.Events.NotAsked;

        public Verdict? Verdict => Kind == CaseNames.Events.Judged ? Judgement.Read(Text).Verdict : null;

        public override string ToString() => $"{Kind} {Number}";
    }
}
