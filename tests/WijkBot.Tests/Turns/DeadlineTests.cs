using WijkBot.Tests.Conversations;
using WijkBot.Tests.Wijken;
using WijkBot.Wijken;

namespace WijkBot.Tests.Turns;

/// <summary>Terms in working days skip weekends, holidays, closed days and the days on which who has it does not work.</summary>
public sealed class DeadlineTests
{
    [Theory]
    // Monday morning, two days: Wednesday at closing time
    [InlineData("2026-11-23 10:00", 2, "2026-11-25 17:00")]
    // Friday evening is read on Monday
    [InlineData("2026-11-27 18:00", 2, "2026-12-02 17:00")]
    [InlineData("2026-11-27 16:59", 2, "2026-12-01 17:00")]
    // Christmas on a Friday, the second day in the weekend; New Year on a Friday
    [InlineData("2026-12-24 10:00", 1, "2026-12-28 17:00")]
    [InlineData("2026-12-31 10:00", 1, "2027-01-04 17:00")]
    // Easter Monday 2027; Koningsdag 2027 on a Tuesday; 27 April 2031 is a Sunday, so the holiday is on Saturday and Monday counts
    [InlineData("2027-03-25 10:00", 2, "2027-03-31 17:00")]
    [InlineData("2027-04-26 10:00", 1, "2027-04-28 17:00")]
    [InlineData("2031-04-25 10:00", 1, "2031-04-28 17:00")]
    // summer time begins in between
    [InlineData("2027-03-26 20:00", 1, "2027-03-31 17:00")]
    public void Working_days_end_when_the_last_of_them_closes(string from, int days, string until) =>
        Duty("noorderkwartier vanaf: 2020-01-01").WorkingDaysAfter(Handler("schelfhorst"), Local(from), days).DateTime.ShouldBe(Local(until).DateTime);

    [Fact]
    public void Who_works_two_days_a_week_has_those_days() =>
        Duty("schelfhorst werktijden: { dinsdag: 09:00-12:00, donderdag: 09:00-15:00 }").WorkingDaysAfter(
            new Handler(SampleRoster.With("schelfhorst werktijden: { dinsdag: 09:00-12:00, donderdag: 09:00-15:00 }").ById("schelfhorst"), Almelo.Roster.Team), Local("2026-11-23 10:00"), 2)
            .DateTime.ShouldBe(Local("2026-12-01 12:00").DateTime);

    [Fact]
    public void Calendar_days_count_every_day() =>
        Duty("noorderkwartier vanaf: 2020-01-01").DaysAfter(Local("2026-11-27 18:00"), 2).DateTime.ShouldBe(new DateTime(2026, 11, 29, 23, 59, 59));

    private static Handler Handler(string id) => new(Almelo.Roster.ById(id), Almelo.Roster.Team);

    private static Duty Duty(string more) => new WijkenInUse(new WijkenFiles(Almelo.Areas, SampleRoster.With(more)), Sample.Municipality).Duty;

    private static DateTimeOffset Local(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Sample.Municipality.TimeZone.GetUtcOffset(local));
    }
}
