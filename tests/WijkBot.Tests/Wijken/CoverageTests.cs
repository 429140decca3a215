using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>Why the team has it, and rows of absence and succession.</summary>
public sealed class CoverageTests
{
    private const string Wijk = "WK014118";

    private static readonly DateOnly Day = new(2026, 12, 24);

    [Theory]
    [InlineData("schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-24 }]", Coverage.NoStandIn, "schelfhorst", "schelfhorst")]
    [InlineData("schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-24, vervanger: team }]", Coverage.Team, "schelfhorst", "schelfhorst")]
    [InlineData("schelfhorst tot: 2026-12-23", Coverage.NoSuccessor, null, "schelfhorst")]
    [InlineData("schelfhorst vanaf: 2026-12-25", Coverage.NotYet, null, "schelfhorst")]
    public void What_has_nobody_goes_to_the_team(string more, Coverage coverage, string? away, string missing)
    {
        var handler = Handler("2026-12-24", more);
        (handler.Id, handler.Coverage, handler.StandsInFor?.Id, handler.Missing?.Id).ShouldBe(("team", coverage, away, missing));
        handler.IsGap.ShouldBe(coverage != Coverage.Team);
    }

    [Fact]
    public void Leave_of_a_successor_and_succession_of_a_stand_in_are_followed()
    {
        var roster = SampleRoster.With("schelfhorst tot: 2026-11-30, opvolger: riet", "riet afwezig: [{ van: 2026-12-24, tot: 2026-12-24, vervanger: hofkamp }]",
            "hofkamp tot: 2026-12-01, opvolger: binnenstad", "categorieen: { ratten: schelfhorst }");

        roster.HandlerOf(Wijk, null, null, new(2026, 11, 30)).Id.ShouldBe("schelfhorst");
        roster.HandlerOf(Wijk, null, null, new(2026, 12, 1)).Id.ShouldBe("riet");
        roster.HandlerOf(null, null, "ratten", new(2026, 12, 1)).Id.ShouldBe("riet");
        var handler = roster.HandlerOf(Wijk, null, null, Day);
        (handler.Id, handler.StandsInFor?.Id).ShouldBe(("binnenstad", "riet"));
    }

    private static Handler Handler(string day, params string[] more) =>
        SampleRoster.With(more).HandlerOf(Wijk, "BU01411802", "duiven", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
