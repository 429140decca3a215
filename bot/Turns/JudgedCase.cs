using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>What the resident's word on the result changes: a yes closes, a no opens again, and the second no rises to who leads the team.</summary>
internal sealed class JudgedCase(CaseDeadlines deadlines, WijkenInUse wijken)
{
    public IEnumerable<Statement> Statements(JudgeCase judge, TurnScene scene, DateTimeOffset now)
    {
        yield return CaseSql.Touch(judge.Number, now);
        yield return DeadlineSql.Go(judge.Number, now);
        var judgement = Judgement.Of(judge);
        yield return CaseSql.Event(judge.Number, CaseNames.Events.Judged, CaseNames.Resident, judgement.Text, now, status: judgement.Status);
        if (judgement.Status is { } status)
            yield return CaseSql.SetStatus(judge.Number, status, now);
        if (judge.Verdict != Verdict.No)
            yield break;
        yield return Again(judge.Number, scene, now);
        yield return OutcomeSql.CountNo(judge.Number);
        yield return OutcomeSql.NoticeSecondNo(judge.Number, wijken.Duty.LeaderAt(now).Id, now);
        yield return OutcomeSql.RecordSecondNo(judge.Number, now);
    }

    /// <summary>What is opened again has as much time as something new.</summary>
    public Statement Again(string number, TurnScene scene, DateTimeOffset now) =>
        deadlines.Statement(number, scene.Cases.GetValueOrDefault(number)?.Category, new Handler(null, wijken.Roster.Team), now);
}
