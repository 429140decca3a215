using WijkBot.Tests.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>Who has it on which day: leave with a stand-in, succession, kinds of report; and what is wrong in the file, told in a clear line.</summary>
public sealed class RosterDayTests : IDisposable
{
    private const string Schelfhorst = "WK014118";
    private readonly RosterFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: b }]", "2026-11-30", "a", null)]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: b }]", "2026-12-01", "b", "a")]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: b }]", "2026-12-10", "b", "a")]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: b }]", "2026-12-11", "a", null)]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: team }]", "2026-12-05", "team", "a")]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10 }]", "2026-12-05", "team", "a")]
    // succeeded: nobody is away
    [InlineData(", tot: 2026-12-31, opvolger: b", "2026-12-31", "a", null)]
    [InlineData(", tot: 2026-12-31, opvolger: b", "2027-01-01", "b", null)]
    [InlineData(", tot: 2026-12-31", "2027-01-01", "team", null)]
    [InlineData(", vanaf: 2027-02-01", "2027-01-31", "team", null)]
    public void A_place_is_handled_by_who_is_there(string a, string day, string handler, string? standsInFor)
    {
        var found = Read(a).HandlerOf(Schelfhorst, null, null, Day(day));
        (found.Id, found.StandsInFor?.Id).ShouldBe((handler, standsInFor));
    }

    [Fact]
    public void A_stand_in_who_is_away_as_well_is_stood_in_for()
    {
        var roster = folder.Read(a: Away("b"), b: ", afwezig: [{ van: 2026-12-05, tot: 2026-12-06, vervanger: c }]").Roster.ShouldNotBeNull();

        roster.HandlerOf(Schelfhorst, null, null, Day("2026-12-04")).Id.ShouldBe("b");
        roster.HandlerOf(Schelfhorst, null, null, Day("2026-12-05")).Id.ShouldBe("c");
    }

    [Fact]
    public void The_most_specific_says_whose_it_is()
    {
        var roster = Read("", "categorieen: { ratten: b, graffitti: { overal: c, BU01411802: b, WK014118: team } }\nbuurten: { BU01411803: c }".Replace("graffitti", "boom", StringComparison.Ordinal));
        var day = Day("2026-12-01");

        roster.HandlerOf(Schelfhorst, "BU01411803", null, day).Id.ShouldBe("c");
        roster.HandlerOf(Schelfhorst, "BU01411803", "ratten", day).ShouldSatisfyAllConditions(found => found.Id.ShouldBe("b"), found => found.ForCategory.ShouldBeTrue());
        roster.HandlerOf(Schelfhorst, "BU01411802", "boom", day).Id.ShouldBe("b");
        roster.HandlerOf(Schelfhorst, "BU01411804", "boom", day).Id.ShouldBe("team");
        roster.HandlerOf("WK014111", null, "boom", day).Id.ShouldBe("c");
        roster.HandlerOf(Schelfhorst, null, "wespen", day).Id.ShouldBe("a");
    }

    [Fact]
    public void A_complaint_goes_to_who_leads_the_team_and_never_to_the_one_it_is_about()
    {
        var roster = folder.Read(leader: Away("a")).Roster.ShouldNotBeNull();

        roster.ComplaintHandlerOf("WK014111", null, Day("2026-11-30")).Id.ShouldBe("leider");
        roster.ComplaintHandlerOf("WK014111", null, Day("2026-12-05")).Id.ShouldBe("a");
        roster.ComplaintHandlerOf(Schelfhorst, null, Day("2026-12-05")).Id.ShouldBe("team");
    }

    [Theory]
    // Tuesday 1 December 2026; the municipality is open from 8.30 to 17.00, on Friday till 12.30
    [InlineData("2026-12-01T10:00", true, "2026-12-01T10:00")]
    [InlineData("2026-12-01T18:00", false, "2026-12-03T09:00")]
    [InlineData("2026-12-02T10:00", false, "2026-12-03T09:00")]
    [InlineData("2026-12-24T16:00", false, "2026-12-29T09:00")]
    public void Who_works_other_hours_is_there_at_those(string moment, bool works, string next)
    {
        var duty = new Duty(Read(", werktijden: { dinsdag: \"09:00-17:00\", donderdag: \"09:00-15:00\" }"), Sample.Municipality);
        var handler = duty.HandlerOf(Schelfhorst, null, null, Moment(moment));

        duty.IsWorking(handler, Moment(moment)).ShouldBe(works);
        duty.NextWorking(handler, Moment(moment)).ShouldBe(Moment(next));
    }

    [Theory]
    [InlineData(", afwezig: [{ van: 2026-12-10, tot: 2026-12-01 }]", "'tot' (2026-12-01) is eerder dan 'van' (2026-12-10)")]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: a }]", "a: kan zichzelf niet vervangen")]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: x }]", "a: vervanger 'x' bestaat niet")]
    [InlineData(", afwezig: [{ van: 2026-12-01, tot: 2026-12-10 }, { van: 2026-12-10, tot: 2026-12-12 }]", "vallen over elkaar")]
    [InlineData(", afwezig: [{ van: 1 december, tot: 2026-12-10 }]", "'1 december' is geen datum als 2026-12-24")]
    [InlineData(", opvolger: b", "'opvolger' zonder 'tot'")]
    [InlineData(", tot: 2026-12-31, opvolger: x", "a: opvolger 'x' bestaat niet")]
    [InlineData(", werktijden: { dinsdag: \"17:00-09:00\" }", "dinsdag")]
    public void What_is_wrong_with_a_person_is_told(string a, string told)
    {
        var (roster, problems) = folder.Read(a);
        roster.ShouldBeNull();
        problems.ShouldContain(line => line.Contains(told, StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Fact]
    public void Stand_ins_who_point_to_each_other_and_kinds_that_do_not_exist_are_told()
    {
        folder.Read(a: Away("b"), b: Away("a")).Problems.ShouldContain(line => line.Contains("a -> b -> a", StringComparison.Ordinal));
        folder.Read(more: "categorieen: { rattenn: b }").Problems.ShouldContain(line => line.Contains("categorie 'rattenn' bestaat niet", StringComparison.Ordinal));
        folder.Read(more: "categorieen: { ratten: x }").Problems.ShouldContain(line => line.Contains("regisseur 'x' bestaat niet", StringComparison.Ordinal));
        folder.Read(more: "categorieen: { ratten: { WK014199: b } }").Problems.ShouldContain(line => line.Contains("WK014199 bestaat niet", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_the_leave_nobody_who_is_away_handles_anything()
    {
        var luck = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            if (folder.Read(Leaves(luck, "a"), Leaves(luck, "b"), Leaves(luck, "c"), Leaves(luck, "leider")).Roster is not { } roster)
                continue;
            foreach (var day in Enumerable.Range(0, 40).Select(Day("2026-12-01").AddDays))
            {
                foreach (var wijk in new[] { Schelfhorst, "WK014111", "WK014110", "WK999999" })
                    Check(roster.HandlerOf(wijk, null, "ratten", day), day);
                Check(roster.ComplaintHandlerOf(Schelfhorst, null, day), day);
            }
        }

        static void Check(Handler handler, DateOnly day)
        {
            handler.Team.ShouldNotBeNull();
            handler.Regisseur?.IsHere(day).ShouldBeTrue();
        }
    }

    [Fact]
    public void The_coming_month_is_looked_through_for_gaps()
    {
        var roster = folder.Read(a: Away("b"), b: ", afwezig: [{ van: 2026-12-05, tot: 2026-12-07 }]").Roster.ShouldNotBeNull();

        var found = new RosterCheck(roster, new Duty(roster, Sample.Municipality), Almelo.Areas, Sample.Municipality).Of(Day("2026-12-01"), 31, 3);

        found.Gaps.Count.ShouldBe(2);
        found.Gaps.ShouldContain(line => line.StartsWith("2026-12-05 t/m 2026-12-07: b is afwezig zonder vervanger", StringComparison.Ordinal));
        found.Counts.All.ShouldBe(Almelo.Areas.Buurten.Count * Sample.Municipality.Categories.Count * 31);
        found.Counts.Nobody.ShouldBe(3 * Sample.Municipality.Categories.Count * Almelo.Areas.Buurten.Count(buurt => buurt.WijkCode is Schelfhorst or "WK014111"));
    }

    private static string Away(string standIn) => $", afwezig: [{{ van: 2026-12-01, tot: 2026-12-10, vervanger: {standIn} }}]";

    private static string Leaves(Random luck, string self)
    {
        var from = luck.Next(1, 20);
        var standIn = new[] { "a", "b", "c", "leider", "team", "" }.Where(id => id != self).ElementAt(luck.Next(5));
        return luck.Next(3) == 0 ? "" : $", afwezig: [{{ van: 2026-12-{from:00}, tot: 2026-12-{from + luck.Next(10):00}{(standIn.Length > 0 ? ", vervanger: " + standIn : "")} }}]";
    }

    private Roster Read(string a, string more = "") => folder.Read(a, more: more) is { Roster: { } roster } ? roster : throw new InvalidOperationException(string.Join('\n', folder.Read(a, more: more).Problems));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string local) => new(DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(1));
}
