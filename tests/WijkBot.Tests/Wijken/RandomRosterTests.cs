using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>Whatever stands in a roster, circles and unknown stand-ins too: never nobody, never somebody who is away.</summary>
public sealed class RandomRosterTests
{
    private static readonly DateOnly First = new(2026, 12, 1);

    [Fact]
    public void Nobody_who_is_away_has_anything_and_always_somebody_has_it()
    {
        var seen = new HashSet<Coverage>();
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var roster = Roster(random);
            for (var tries = 0; tries < 40; tries++)
            {
                var (wijk, buurt, kind, day) = (Code(random, "WK"), Code(random, "BU"), Code(random, "kind"), First.AddDays(random.Next(-2, 40)));
                seen.Add(Check(roster.HandlerOf(wijk, buurt, kind, day), day, seed));
                seen.Add(Check(roster.ComplaintHandlerOf(wijk, buurt, day), day, seed));
            }
        }
        Enum.GetValues<Coverage>().Except(seen).ShouldBeEmpty("the rosters are too tame");
    }

    private static Coverage Check(Handler handler, DateOnly day, int seed)
    {
        handler.Team.ShouldNotBeNull();
        handler.Id.ShouldNotBeNullOrEmpty();
        (handler.Regisseur is null || handler.Regisseur.IsHere(day)).ShouldBeTrue($"seed {seed}, {day}: {handler.Id} is away");
        (handler.StandsInFor is null || !handler.StandsInFor.IsHere(day)).ShouldBeTrue($"seed {seed}, {day}: {handler.StandsInFor?.Id} is there");
        handler.IsGap.ShouldBe(handler.Regisseur is null && handler.Coverage is not Coverage.Team);
        return handler.Coverage;
    }

    private static Roster Roster(Random random)
    {
        var people = Enumerable.Range(0, 5).Select(number => Person(random, $"p{number}")).ToList();
        Regisseur? Somebody() => random.Next(6) is var at && at < people.Count ? people[at] : null;
        var areas = Enumerable.Range(0, 3).SelectMany(number => new[] { $"WK{number}", $"BU{number}" }).Where(_ => random.Next(3) > 0);
        var kinds = Enumerable.Range(0, 3).SelectMany(number => new[] { ($"kind{number}", Assignments.Everywhere), ($"kind{number}", $"BU{random.Next(4)}") });
        return new Roster(new Team("het team", null), people[0], people[1..], new Assignments(
            areas.ToList().Select(area => KeyValuePair.Create(area, Somebody())),
            kinds.Where(_ => random.Next(3) == 0).ToList().Select(kind => KeyValuePair.Create(kind, Somebody()))));
    }

    private static Regisseur Person(Random random, string id) => new(id, id)
    {
        Leave = [.. Enumerable.Range(0, random.Next(4)).Select(number => Leave(random, First.AddDays(number * 10)))],
        FirstDay = random.Next(5) == 0 ? First.AddDays(random.Next(30)) : null,
        LastDay = random.Next(3) == 0 ? First.AddDays(random.Next(30)) : null,
        Successor = Named(random),
    };

    private static Leave Leave(Random random, DateOnly from) => new(from, from.AddDays(random.Next(10)), Named(random));

    private static string? Named(Random random) => random.Next(9) switch { 0 => null, 1 => Team.Id, 2 => "nobody", var number => $"p{number % 5}" };

    private static string? Code(Random random, string kind) => random.Next(5) is var number && number < 4 ? $"{kind}{number}" : null;
}
