using WijkBot.Tests.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>The roster at a moment: hours, holidays, leave, and the time zone.</summary>
public sealed class DutyTests
{
    private static readonly Duty Times = Of("schelfhorst werktijden: { maandag: 09:00-13:00, dinsdag: 09:00-13:00, zondag: 10:00-12:00 }, afwezig: [{ van: 2026-12-21, tot: 2027-01-03, vervanger: riet }]");

    [Theory]
    [InlineData("2026-11-23T08:59+01:00", false)]
    [InlineData("2026-11-23T09:00+01:00", true)]
    [InlineData("2026-11-23T13:00+01:00", false)]
    [InlineData("2026-11-25T10:00+01:00", false)]
    [InlineData("2026-11-29T11:00+01:00", true)]
    [InlineData("2026-11-23T08:30Z", true)]
    public void Own_hours_go_before_those_of_the_municipality(string moment, bool works) =>
        Times.IsWorking(Schelfhorst(Times), At(moment)).ShouldBe(works);

    [Fact]
    public void Who_has_no_hours_of_their_own_works_when_the_municipality_is_open()
    {
        var riet = Times.HandlerOf("WK014111", null, null, At("2026-11-25T10:00+01:00"));
        Times.IsWorking(riet, At("2026-11-25T10:00+01:00")).ShouldBeTrue();
        Times.IsWorking(riet, At("2026-11-28T10:00+01:00")).ShouldBeFalse();
        Times.IsWorking(riet, At("2026-12-25T10:00+01:00")).ShouldBeFalse("a holiday");
    }

    [Theory]
    [InlineData("2026-11-23T09:30+01:00", "2026-11-23T09:30+01:00")]
    [InlineData("2026-11-23T08:00+01:00", "2026-11-23T09:00+01:00")]
    [InlineData("2026-11-24T14:00+01:00", "2026-11-29T10:00+01:00")]
    [InlineData("2026-12-20T12:00+01:00", "2027-01-04T09:00+01:00")]
    [InlineData("2027-03-23T13:00+01:00", "2027-03-30T09:00+02:00")]
    public void The_next_moment_is_told_past_leave_holidays_and_the_change_of_the_clock(string moment, string next) =>
        Times.NextWorking(Schelfhorst(Times), At(moment)).ShouldBe(At(next));

    [Fact]
    public void Who_is_gone_works_never_again()
    {
        var times = Of("schelfhorst tot: 2026-11-30, opvolger: riet");
        times.NextWorking(Schelfhorst(times), At("2026-12-01T09:00+01:00")).ShouldBeNull();
        times.HandlerOf("WK014118", null, null, At("2026-11-30T22:59Z")).Id.ShouldBe("schelfhorst");
        times.HandlerOf("WK014118", null, null, At("2026-11-30T23:00Z")).Id.ShouldBe("riet");
    }

    [Fact]
    public void The_team_is_there_when_the_municipality_is()
    {
        var team = Times.HandlerOf(null, null, null, At("2026-11-28T10:00+01:00"));
        Times.IsWorking(team, At("2026-11-28T10:00+01:00")).ShouldBeFalse();
        Times.NextWorking(team, At("2026-11-28T10:00+01:00")).ShouldBe(At("2026-11-30T08:30+01:00"));
    }

    private static Handler Schelfhorst(Duty duty) => duty.HandlerOf("WK014118", null, null, At("2026-11-23T10:00+01:00"));

    private static Duty Of(params string[] more) => new(SampleRoster.With(more), Sample.Municipality);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
