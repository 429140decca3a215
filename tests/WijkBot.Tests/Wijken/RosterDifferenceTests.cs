using System.Reflection;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>
/// Whatever of the roster is changed is written, read again and a line of the difference: what is no line is not shown before it is saved, and
/// cannot be found afterwards.
/// </summary>
public sealed class RosterDifferenceTests : IDisposable
{
    private const string Full = ", email: a@example.nl, telefoon: '+31600000001', werktijden: { dinsdag: 09:00-17:00 }, afwezig: [ { van: 2026-12-21, tot: 2027-01-01, vervanger: b } ], vanaf: 2020-01-01, tot: 2027-03-31, opvolger: b";
    private const string Others = "beheerders: [ { id: beheer, naam: de beheerder, email: d@example.nl, telefoon: '+31600000002' } ]\nlezers: [ { id: kijkt, naam: de lezer, email: e@example.nl, telefoon: '+31600000003' } ]\nbuurten: { BU01411900: b }\ncategorieen: { ratten: b, boom: { overal: c, WK014118: team } }";

    private static readonly DateOnly Day = new(2026, 12, 24);

    /// <summary>Another value for each property of a person.</summary>
    private static readonly Dictionary<string, Func<Regisseur, Regisseur>> OfPerson = new()
    {
        [nameof(Regisseur.Id)] = person => person with { Id = "anders" },
        [nameof(Regisseur.Name)] = person => person with { Name = "een andere naam" },
        [nameof(Regisseur.Email)] = person => person with { Email = "anders@example.nl" },
        [nameof(Regisseur.Phone)] = person => person with { Phone = "+31600000009" },
        [nameof(Regisseur.Week)] = person => person with { Week = new Dictionary<DayOfWeek, (TimeOnly, TimeOnly)> { [DayOfWeek.Tuesday] = (new(9, 0), new(16, 45)) } },
        [nameof(Regisseur.Leave)] = person => person with { Leave = [.. person.Leave, new Leave(Day.AddMonths(2), Day.AddMonths(2), Team.Id)] },
        [nameof(Regisseur.FirstDay)] = person => person with { FirstDay = new(2020, 1, 2) },
        [nameof(Regisseur.LastDay)] = person => person with { LastDay = new(2027, 3, 30) },
        [nameof(Regisseur.Successor)] = person => person with { Successor = "c" },
    };

    private static readonly Dictionary<string, Func<Leave, Leave>> OfLeave = new()
    {
        [nameof(Leave.From)] = leave => leave with { From = leave.From.AddDays(1) },
        [nameof(Leave.To)] = leave => leave with { To = leave.To.AddDays(1) },
        [nameof(Leave.StandIn)] = leave => leave with { StandIn = null },
    };

    private static readonly Dictionary<string, Func<Team, Team>> OfTeam = new()
    {
        [nameof(Team.Name)] = team => team with { Name = "een ander team" },
        [nameof(Team.Email)] = team => team with { Email = "anders@example.nl" },
    };

    private static readonly Dictionary<string, Func<RosterDraft, RosterDraft>[]> OfRoster = new()
    {
        [nameof(RosterDraft.Team)] = [draft => draft with { Team = new Team("een ander team", null) }],
        [nameof(RosterDraft.TeamLeader)] = [draft => draft with { TeamLeader = new Regisseur("nieuw", "de nieuwe teamleider") }],
        [nameof(RosterDraft.Regisseurs)] = [draft => draft.With(null, new Regisseur("nieuw", "de nieuwe")), draft => draft.Without("c", "b")],
        [nameof(RosterDraft.Administrators)] = [draft => draft with { Administrators = [.. draft.Administrators, new Regisseur("nieuw", "de nieuwe")] }, draft => draft with { Administrators = [] }],
        [nameof(RosterDraft.Readers)] = [draft => draft with { Readers = [.. draft.Readers, new Regisseur("nieuw", "de nieuwe")] }, draft => draft with { Readers = [] }],
        [nameof(RosterDraft.Areas)] =
        [
            draft => Areas(draft, areas => areas["WK014118"] = "c"), draft => Areas(draft, areas => areas["WK014118"] = Team.Id),
            draft => Areas(draft, areas => areas["BU01411802"] = "c"), draft => Areas(draft, areas => areas.Remove("BU01411900")),
        ],
        [nameof(RosterDraft.Categories)] =
        [
            draft => Kinds(draft, kinds => kinds[("ratten", Assignments.Everywhere)] = "c"), draft => Kinds(draft, kinds => kinds[("boom", "WK014118")] = "c"),
            draft => Kinds(draft, kinds => kinds[("ratten", "BU01411802")] = "c"), draft => Kinds(draft, kinds => kinds.Remove(("boom", "WK014118"))),
        ],
    };

    private readonly RosterFolder folder = new();
    private readonly WijkenFiles files;

    public RosterDifferenceTests()
    {
        folder.Read(a: Full, leader: Full.Replace("a@", "leider@", StringComparison.Ordinal), more: Others).Problems.ShouldBeEmpty();
        files = Almelo.Read(folder.Path);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Each place in the roster where a person stands, with each field that can be filled in there.</summary>
    public static TheoryData<string, string> Fields()
    {
        var rows = new TheoryData<string, string>();
        foreach (var field in Settable<Regisseur>())
        {
            rows.Add("a", field);
            rows.Add("leider", field);
            if (field is nameof(Regisseur.Id) or nameof(Regisseur.Name) or nameof(Regisseur.Email) or nameof(Regisseur.Phone))
            {
                rows.Add("beheer", field);
                rows.Add("kijkt", field);
            }
        }
        return rows;
    }

    [Fact]
    public void Without_a_change_there_is_no_line() => Lines(RosterDraft.Of(files.Roster)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_of_a_person_is_told(string id, string field)
    {
        var draft = RosterDraft.Of(files.Roster);
        var person = draft.People.Single(one => one.Id == id);
        Told(Renamed(draft.With(id, Changed(OfPerson, field)(person)), id, field));
        if (field is not (nameof(Regisseur.Id) or nameof(Regisseur.Name)))
            Told(draft.With(id, Without(person, field)));
    }

    [Fact]
    public void Every_field_of_a_leave_is_told()
    {
        var draft = RosterDraft.Of(files.Roster);
        var person = draft.People.Single(one => one.Id == "a");
        foreach (var field in Settable<Leave>())
            Told(draft.With("a", person with { Leave = [Changed(OfLeave, field)(person.Leave[0])] }));
    }

    [Fact]
    public void Every_field_of_the_team_is_told()
    {
        var draft = RosterDraft.Of(files.Roster);
        foreach (var field in Settable<Team>())
            Told(draft with { Team = Changed(OfTeam, field)(draft.Team) });
    }

    [Fact]
    public void Every_part_of_the_roster_is_told()
    {
        foreach (var change in Settable<RosterDraft>().SelectMany(part => OfRoster[part]))
            Told(change(RosterDraft.Of(files.Roster)));
    }

    [Theory]
    [InlineData("c", "lezer", "was regisseur, nu lezer")]
    [InlineData("c", "beheerder", "was regisseur, nu beheerder")]
    [InlineData("c", "teamleider", "was regisseur, nu teamleider")]
    [InlineData("kijkt", "regisseur", "was lezer, nu regisseur")]
    [InlineData("kijkt", "beheerder", "was lezer, nu beheerder")]
    [InlineData("kijkt", "teamleider", "was lezer, nu teamleider")]
    [InlineData("beheer", "regisseur", "was beheerder, nu regisseur")]
    [InlineData("beheer", "lezer", "was beheerder, nu lezer")]
    [InlineData("beheer", "teamleider", "was beheerder, nu teamleider")]
    [InlineData("leider", "regisseur", "was teamleider, nu regisseur")]
    [InlineData("leider", "lezer", "was teamleider, nu lezer")]
    [InlineData("leider", "beheerder", "was teamleider, nu beheerder")]
    public void Another_role_is_told(string id, string role, string told)
    {
        var draft = RosterDraft.Of(files.Roster);
        var person = new Regisseur(id, draft.People.Single(one => one.Id == id).Name);
        if (id == "leider")
            draft = draft.Without("b", Team.Id).With("a", new Regisseur("a", "zonder meer")) with { TeamLeader = draft.Regisseurs.Single(one => one.Id == "b") };
        var without = draft.Without(id, Team.Id);

        Lines(role switch
        {
            "teamleider" => without with { TeamLeader = person },
            "beheerder" => without with { Administrators = [.. without.Administrators, person] },
            "lezer" => without with { Readers = [.. without.Readers, person] },
            _ => without with { Regisseurs = [.. without.Regisseurs, person] },
        }).ShouldContain($"{person.Name} ({id}): {told}");
    }

    private void Told(RosterDraft draft) => Lines(draft).ShouldNotBeEmpty();

    /// <summary>As it goes when it is saved: written, and read again.</summary>
    private IReadOnlyList<string> Lines(RosterDraft draft)
    {
        var problems = new Problems();
        var after = files.With(new RosterText(RosterYaml.Write(draft), files.Codes), problems);
        problems.Lines.ShouldBeEmpty();
        return RosterDifference.Of(files, after.ShouldNotBeNull(), files.Areas, slug => slug);
    }

    /// <summary>A field that is not in the list is new: say how it is changed, and in the difference what is told of it.</summary>
    private static Func<T, T> Changed<T>(Dictionary<string, Func<T, T>> changes, string field) => changes.GetValueOrDefault(field).ShouldNotBeNull(field);

    /// <summary>What points to somebody points to him by his new id.</summary>
    private static RosterDraft Renamed(RosterDraft draft, string id, string field) => field == nameof(Regisseur.Id)
        ? Areas(draft, areas => areas.Where(entry => entry.Value == id).ToList().ForEach(entry => areas[entry.Key] = "anders"))
        : draft;

    /// <summary>Left empty; a successor goes with the last day.</summary>
    private static Regisseur Without(Regisseur person, string field)
    {
        var copy = field == nameof(Regisseur.LastDay) ? person with { Successor = null } : person with { };
        var property = typeof(Regisseur).GetProperty(field)!;
        property.SetValue(copy, property.PropertyType == typeof(IReadOnlyList<Leave>) ? Array.Empty<Leave>() : null);
        return copy;
    }

    private static IEnumerable<string> Settable<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name);

    private static RosterDraft Areas(RosterDraft draft, Action<Dictionary<string, string>> change)
    {
        var areas = draft.Areas.ToDictionary();
        change(areas);
        return draft with { Areas = areas };
    }

    private static RosterDraft Kinds(RosterDraft draft, Action<Dictionary<(string Category, string Area), string>> change)
    {
        var kinds = draft.Categories.ToDictionary();
        change(kinds);
        return draft with { Categories = kinds };
    }
}
