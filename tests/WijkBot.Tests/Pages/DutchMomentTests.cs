using System.Globalization;
using WijkBot.Pages;

namespace WijkBot.Tests.Pages;

public sealed class DutchMomentTests
{
    [Theory]
    [InlineData("2026-11-26T23:59", "vandaag 23:59")]
    [InlineData("2026-11-26T00:00", "vandaag 00:00")]
    [InlineData("2026-11-25T23:59", "gisteren 23:59")]
    [InlineData("2026-11-24T09:05", "dinsdag 24 november 09:05")]
    [InlineData("2026-01-01T09:05", "donderdag 1 januari 09:05")]
    [InlineData("2025-12-31T09:05", "31 december 2025 09:05")]
    [InlineData("2026-11-27T08:00", "vrijdag 27 november 08:00")]
    public void A_moment_reads_as_people_say_it(string at, string words)
    {
        var now = new DateTimeOffset(2026, 11, 26, 23, 59, 30, TimeSpan.FromHours(1));
        DutchMoment.Of(new DateTimeOffset(DateTime.Parse(at, CultureInfo.InvariantCulture), now.Offset), now).ShouldBe(words);
    }

    [Fact]
    public void The_day_after_the_turn_of_the_year_yesterday_is_still_yesterday()
    {
        var now = new DateTimeOffset(2027, 1, 1, 0, 30, 0, TimeSpan.FromHours(1));
        DutchMoment.Of(now.AddHours(-1), now).ShouldBe("gisteren 23:30");
    }
}
