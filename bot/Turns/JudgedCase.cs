using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>What the resident's word on the result changes: a yes closes, a no opens again, and from the second no on each rises to who leads the team.</summary>
internal sealed class JudgedCase(CaseDeadlines deadlines, WijkenInUse wijken)
{
    public IEnumerable<Statement> Statements(JudgeCase judge, TurnScene scene, DateTimeOffset now)
    {
        var number = scene.At(judge.Number).Number;
        IEnumerable<Statement> said = [.. Reported.Judged(judge, scene, now), DeadlineSql.Go(number, now)];
        return judge.Verdict != Verdict.No ? said :
        [
            OutcomeSql.CountNo(number),
            OutcomeSql.NoticeNoAgain(number, wijken.Duty.LeaderAt(now).Id, now),
            OutcomeSql.RecordSecondNo(number, now),
            .. said,
            Again(number, judge.Number, scene, now),
        ];
    }

    /// <summary>What is opened again has as much time as something new.</summary>
    /// <param name="named">The number by which it was spoken of; another one when it was merged.</param>
    public Statement Again(string number, string named, TurnScene scene, DateTimeOffset now) =>
        deadlines.Statement(number, scene.Cases.GetValueOrDefault(named)?.Category, new Handler(null, wijken.Roster.Team), now);
}
