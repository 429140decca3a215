using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>Who is written to where, and when. The queue of the team has an address too.</summary>
internal sealed class MailPeople(WijkenInUse wijken, NewsReaders readers, Preferences preferences)
{
    /// <summary>Id of who is told; the team when nobody has it.</summary>
    public string ReaderOf(CaseNewsItem news, DateTimeOffset now) => readers.Of(news, now)?.Person.Id ?? Team.Id;

    /// <summary>Who reads today what is for this person: who stands in when he is away, and the team for what nobody has.</summary>
    public string InPlaceOf(string person, DateTimeOffset now)
    {
        var current = wijken.Now;
        return current.Roster.ById(person) is { } owner ? current.Roster.InPlaceOf(owner, current.Duty.DayOf(now)).Regisseur?.Id ?? Team.Id : Team.Id;
    }

    /// <summary>Null when there is none, or no longer.</summary>
    public string? AddressOf(string person) => person == Team.Id ? wijken.Roster.Team.Email : wijken.Roster.ById(person)?.Email;

    /// <summary>The first moment at which this person works; null when none is in sight.</summary>
    public DateTimeOffset? NextWorking(string person, DateTimeOffset now) =>
        wijken.Duty.NextWorking(new Handler(person == Team.Id ? null : wijken.Roster.ById(person), wijken.Roster.Team), now);

    public async Task<bool> IsWrittenToAsync(string person, string preference, CancellationToken cancellationToken) =>
        AddressOf(person) is { Length: > 0 } && await preferences.WantsAsync(person, preference, cancellationToken);

    /// <summary>Everybody who works on this day and has an address, with the hours, and whose cases they have.</summary>
    public IEnumerable<DigestReader> AtWork(DateTimeOffset now)
    {
        var current = wijken.Now;
        var (duty, day) = (current.Duty, current.Duty.DayOf(now));
        foreach (var person in current.Roster.Regisseurs.Append(current.Roster.TeamLeader).Where(person => person.Email is { Length: > 0 }))
        {
            if (duty.HoursOn(person, day) is not var (from, to))
                continue;
            var team = duty.LeaderAt(now).Regisseur?.Id == person.Id ? new[] { Team.Id } : [];
            yield return new DigestReader(person.Id, from, to, [person.Id, .. duty.StandsInFor(person, now).Select(away => away.Id), .. team]);
        }
    }
}

/// <summary>Somebody who is written to in the morning.</summary>
/// <param name="From">When they begin, in local time.</param>
/// <param name="Handlers">Whose cases they have today: their own, and of those who are on leave.</param>
public sealed record DigestReader(string Person, TimeOnly From, TimeOnly To, IReadOnlyList<string> Handlers)
{
    public override string ToString() => Person;
}
