using System.Collections.Frozen;

namespace WijkBot.Wijken;

/// <summary>Who is there in somebody's place on a day: succession first, then leave, as far as the row goes. Pure.</summary>
internal sealed class Presence(FrozenDictionary<string, Regisseur> people, Team team)
{
    /// <summary>Who has on this day what the roster gives to this person.</summary>
    public Handler On(Regisseur owner, DateOnly day)
    {
        Regisseur? away = null;
        var (current, steps) = (owner, 0);
        while (steps++ <= people.Count)
        {
            if (current.IsHere(day))
                return new Handler(current, team) { StandsInFor = away, Coverage = away is null ? Coverage.Own : Coverage.StandIn };
            if (current.LeaveOn(day) is not null && current.IsInService(day))
                away ??= current;
            var (next, coverage) = Next(current, day);
            if (next is null)
                return ToTeam(away, current, coverage);
            current = next;
        }
        return ToTeam(away, current, Coverage.Circle);
    }

    /// <summary>The ids in the row, up to who is there or to the first that comes again: what goes wrong is told with it.</summary>
    public IReadOnlyList<string> Row(Regisseur owner, DateOnly day)
    {
        var row = new List<string> { owner.Id };
        for (var current = owner; !current.IsHere(day) && Next(current, day).Person is { } next; current = next)
        {
            row.Add(next.Id);
            if (row.IndexOf(next.Id) < row.Count - 1)
                break;
        }
        return row;
    }

    private (Regisseur? Person, Coverage Otherwise) Next(Regisseur absent, DateOnly day)
    {
        if (day < absent.FirstDay)
            return (null, Coverage.NotYet);
        return day > absent.LastDay
            ? Named(absent.Successor, Coverage.NoSuccessor)
            : Named(absent.LeaveOn(day)?.StandIn, Coverage.NoStandIn);
    }

    private (Regisseur? Person, Coverage Otherwise) Named(string? id, Coverage otherwise) =>
        id == Team.Id ? (null, Coverage.Team) : (id is null ? null : people.GetValueOrDefault(id), otherwise);

    private Handler ToTeam(Regisseur? away, Regisseur missing, Coverage coverage) =>
        new(null, team) { StandsInFor = away, Coverage = coverage, Missing = missing };
}
