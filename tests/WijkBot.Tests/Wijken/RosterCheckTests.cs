using WijkBot.Tests.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

public sealed class RosterCheckTests
{
    private const string Mornings = "maandag: 08:30-12:30, dinsdag: 08:30-12:30, woensdag: 08:30-12:30, donderdag: 08:30-12:30, vrijdag: 08:30-17:00";

    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void The_sample_has_somebody_everywhere_every_day()
    {
        var found = Check();
        found.Gaps.ShouldBeEmpty();
        found.Notes.ShouldBeEmpty();
        found.Waiting.ShouldBeEmpty();
        (found.Counts.Own, found.Counts.All).ShouldBe((71 * found.Categories * 31, 71 * found.Categories * 31));
        found.AtWork.ShouldBe(1);
    }

    [Fact]
    public void Leave_without_stand_in_is_a_gap_told_once_with_its_days()
    {
        var found = Check("dorpen afwezig: [{ van: 2026-11-25, tot: 2026-11-27 }, { van: 2026-12-01, tot: 2026-12-02, vervanger: team }]");
        found.Gaps.ShouldBe([$"2026-11-25 t/m 2026-11-27: dorpen is afwezig zonder vervanger; {Kinds(found, 4)} combinaties van soort en buurt (4 buurten) naar het team"]);
        (found.Counts.Nobody, found.Counts.Team).ShouldBe((3 * Kinds(found, 4), 2 * Kinds(found, 4)));
    }

    [Fact]
    public void A_stand_in_who_is_away_is_told_with_or_without_somebody_after()
    {
        var found = Check("dorpen afwezig: [{ van: 2026-11-24, tot: 2026-11-27, vervanger: riet }]", "riet afwezig: [{ van: 2026-11-25, tot: 2026-11-25, vervanger: hofkamp }, { van: 2026-11-26, tot: 2026-11-26 }]");
        found.Notes.ShouldBe(["2026-11-25: dorpen is afwezig en vervanger riet ook; hofkamp neemt het over"]);
        found.Gaps.Count.ShouldBe(2);
        found.Gaps.ShouldContain(line => line.StartsWith("2026-11-26: dorpen is er niet, en riet is afwezig zonder vervanger;", StringComparison.Ordinal));
        found.Gaps.ShouldContain(line => line.StartsWith("2026-11-26: riet is afwezig zonder vervanger;", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_leaves_or_comes_leaves_no_gap_unseen()
    {
        var found = Check("dorpen tot: 2026-12-10, opvolger: riet", "riet vanaf: 2026-12-12", "teamleider tot: 2026-12-20");
        found.Gaps.Select(line => line.Split(';')[0]).ShouldBe(
        [
            "2026-11-23 t/m 2026-12-11: riet begint pas op 2026-12-12",
            "2026-12-11: dorpen is er niet, en riet begint pas op 2026-12-12",
            "2026-12-21 t/m 2026-12-23: teamleider is weg zonder opvolger",
        ]);
        found.Gaps[^1].ShouldEndWith("; klachten over een regisseur naar het team");
    }

    [Fact]
    public void Days_without_hours_in_a_row_are_told_when_there_are_too_many()
    {
        const string part = "dorpen werktijden: { maandag: 08:30-17:00 }";
        Check(part).Notes.Count.ShouldBe(4);
        Check(part).Notes[0].ShouldBe("2026-11-24 t/m 2026-11-27: dorpen heeft 4 openingsdagen achter elkaar geen werktijden en geen vervanger");
        Check(part).AtWork.ShouldNotBeNull().ShouldBeInRange(0.8, 0.99);
        Look(4, part).Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_moment_at_which_it_is_open_and_nobody_works_is_told()
    {
        string[] late = [.. Almelo.Roster.Regisseurs.Select(person => $"{person.Id} werktijden: {{ maandag: 08:45-17:00, dinsdag: 08:30-17:00, woensdag: 08:30-17:00, donderdag: 08:30-17:00, vrijdag: 08:30-17:00 }}")];
        Check(late).Notes.ShouldBe(["elke maandag van 2026-11-23 t/m 2026-12-21, 08:30-08:45: het is open en er werkt niemand"]);
    }

    [Fact]
    public void A_part_of_a_day_without_whoever_has_it_is_told_with_its_hours_once_for_every_week()
    {
        var found = Check($"dorpen werktijden: {{ {Mornings} }}");
        found.Gaps.ShouldBeEmpty();
        found.Waiting.ShouldBe([$"elke maandag, dinsdag, woensdag en donderdag van 2026-11-23 t/m 2026-12-23, 12:30-17:00: dorpen werkt dan niet; {Kinds(found, 4)} combinaties van soort en buurt (4 buurten)"]);
        found.Minutes.Open.ShouldBe(Kinds(found, 71) * 23 * 510L);
        (found.Minutes.Open - found.Minutes.Worked).ShouldBe(Kinds(found, 4) * 19 * 270L);
    }

    [Fact]
    public void A_day_is_split_where_somebody_begins_and_ends_and_the_same_hours_are_one_line()
    {
        var found = Week(Monday, "dorpen werktijden: { dinsdag: 09:10-16:00 }");
        found.Waiting.Select(line => line.Split(';')[0]).ShouldBe(
        [
            "2026-11-23, 2026-11-25 t/m 2026-11-27, 08:30-17:00: dorpen werkt dan niet",
            "2026-11-24, 08:30-09:10: dorpen werkt dan niet",
            "2026-11-24, 16:00-17:00: dorpen werkt dan niet",
        ]);
    }

    [Fact]
    public void Who_stands_in_is_looked_at_for_what_is_taken_over_from_the_day_that_leave_begins()
    {
        var found = Week(Monday, "dorpen afwezig: [{ van: 2026-11-25, tot: 2026-11-25, vervanger: riet }]", $"riet werktijden: {{ {Mornings} }}");
        var own = Almelo.Areas.Buurten.Count(buurt => buurt.WijkCode == "WK014111");
        found.Waiting.ShouldBe(
        [
            $"2026-11-23 t/m 2026-11-24, 2026-11-26, 12:30-17:00: riet werkt dan niet; {Kinds(found, own)} combinaties van soort en buurt ({own} buurten)",
            $"2026-11-25, 12:30-17:00: riet werkt dan niet; {Kinds(found, own + 4)} combinaties van soort en buurt ({own + 4} buurten)",
        ]);
    }

    [Fact]
    public void Several_people_who_are_not_there_at_the_same_moments_are_one_line()
    {
        var found = Week(Monday, $"dorpen werktijden: {{ {Mornings} }}", $"riet werktijden: {{ {Mornings} }}");
        found.Waiting.ShouldHaveSingleItem().ShouldStartWith("2026-11-23 t/m 2026-11-26, 12:30-17:00: dorpen en riet werken dan niet; ");
    }

    [Fact]
    public void Days_on_which_it_is_closed_are_not_told_and_break_no_row()
    {
        // Friday 25 December, the weekend and Friday 1 January: closed
        Week(new DateOnly(2026, 12, 21), 14, $"dorpen werktijden: {{ {Mornings} }}").Waiting.ShouldHaveSingleItem()
            .ShouldStartWith("2026-12-21 t/m 2026-12-31, 12:30-17:00: dorpen werkt dan niet;");
    }

    [Fact]
    public void A_day_on_which_the_team_has_everything_is_not_empty()
    {
        string[] away = [.. Almelo.Roster.Regisseurs.Select(person => $"{person.Id} afwezig: [{{ van: 2026-11-24, tot: 2026-11-24, vervanger: team }}]")];
        Week(Monday, away).ShouldSatisfyAllConditions(found => found.Notes.ShouldBeEmpty(), found => found.Waiting.ShouldBeEmpty(), found => found.Gaps.ShouldBeEmpty());
    }

    [Fact]
    public void What_is_the_teams_waits_for_nobody()
    {
        Week(Monday, $"dorpen afwezig: [{{ van: 2026-11-23, tot: 2026-11-30, vervanger: team }}], werktijden: {{ {Mornings} }}").Waiting.ShouldBeEmpty();
    }

    private static int Kinds(RosterFindings found, int buurten) => buurten * found.Categories;

    private static RosterFindings Week(DateOnly first, params string[] more) => Week(first, 7, more);

    private static RosterFindings Week(DateOnly first, int days, params string[] more) => Look(first, days, 5, more);

    private static RosterFindings Check(params string[] more) => Look(3, more);

    private static RosterFindings Look(int daysOff, params string[] more) => Look(Monday, 31, daysOff, more);

    private static RosterFindings Look(DateOnly first, int days, int daysOff, string[] more)
    {
        var roster = SampleRoster.With(more);
        return new RosterCheck(roster, new Duty(roster, Sample.Municipality), Almelo.Areas, Sample.Municipality).Of(first, days, daysOff);
    }
}
