using WijkBot.Conversations;
using WijkBot.Dialogs;
using WijkBot.Privacy;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Who handles a case at a moment, by the roster: stand-ins included; and who is told about it.</summary>
internal sealed class CaseHandlers(WijkenInUse wijken, CaseDeadlines deadlines, Seal seal) : IResponsible
{
    public Handler Of(OpenCase open, DateTimeOffset now) =>
        open.ForTeamLeader ? OfComplaint(open.Place, now, open.Concerns, open.Description)
        // whatever it is about: who is named in it does not read it
        : open.Type == CaseType.Complaint && Of(open.Place, open.Category, now) is { Regisseur: { } reads } && IsNamed(reads, open.Description) ? OfTeam()
        : Of(open.Place, open.Category, now);

    public Handler Of(PlaceValue? place, string? category, DateTimeOffset now)
    {
        var current = wijken.Now;
        var at = PlaceNow.Of(place, current.Areas);
        return current.Duty.HandlerOf(at?.Wijk, at?.Buurt, category, now);
    }

    public Responsible For(PlaceValue? place, string? category, DateTimeOffset now) => Told(moment => Of(place, category, moment), place, category, now);

    public string OwnerOf(PlaceValue? place, string? category)
    {
        var current = wijken.Now;
        var at = PlaceNow.Of(place, current.Areas);
        return current.Roster.HandlerOf(at?.Wijk, at?.Buurt, category).Id;
    }

    public Responsible ForComplaint(PlaceValue? place, DateTimeOffset now, IReadOnlyList<string> concerns, string words)
    {
        var instead = wijken.Duty.LeaderAt(now).Regisseur is not null && OfComplaint(place, now, concerns, words).Regisseur is null;
        return Told(moment => OfComplaint(place, moment, concerns, words), place, null, now) with
        {
            InsteadOf = instead,
            NobodyElse = instead && !HasReader(place, now, concerns),
        };
    }

    /// <summary>Sealed numbers of the colleagues who are told at once: who handles it and who leads the team, as far as they have one.</summary>
    public IReadOnlyList<byte[]> AlertPhones(OpenCase open, DateTimeOffset now) =>
        [.. new[] { Of(open.Place, open.Category, now), wijken.Duty.LeaderAt(now) }
            .Select(handler => handler.Regisseur?.Phone).OfType<string>().Distinct().Select(seal.Close)];

    /// <summary>Nobody reads a complaint about himself: about what he promised, a case that he has or had, or in which he is named.</summary>
    private Handler OfComplaint(PlaceValue? place, DateTimeOffset now, IReadOnlyList<string> concerns, string words)
    {
        var current = wijken.Now;
        var at = PlaceNow.Of(place, current.Areas);
        var reads = current.Duty.ComplaintHandlerOf(at?.Wijk, at?.Buurt, now);
        return reads.Regisseur is { } leader && (concerns.Contains(leader.Id) || IsNamed(leader, words)) ? OfTeam() : reads;
    }

    private Handler OfTeam() => new(null, wijken.Roster.Team) { Coverage = Coverage.Team };

    private bool IsNamed(Regisseur person, string words) => LeaderNames.Name(person, wijken.Roster, words);

    /// <summary>Somebody of the team may read what whoever leads it may not: see <see cref="Cases.ComplaintSql"/>.</summary>
    private bool HasReader(PlaceValue? place, DateTimeOffset now, IReadOnlyList<string> concerns)
    {
        var current = wijken.Now;
        var at = PlaceNow.Of(place, current.Areas);
        var leader = current.Duty.LeaderAt(now).Regisseur?.Id;
        return current.Roster.Regisseurs.Any(person => person.Id != leader && person.IsInService(current.Duty.DayOf(now)) && !concerns.Contains(person.Id)
            && (at?.Wijk is not { } wijk || !current.Roster.WijkenOf([person.Id]).Contains(wijk)));
    }

    private Responsible Told(Func<DateTimeOffset, Handler> who, PlaceValue? place, string? category, DateTimeOffset now)
    {
        var handler = who(now);
        return new Responsible(handler.Regisseur?.Name, wijken.Areas.Wijk(PlaceNow.Of(place, wijken.Areas)?.Wijk)?.Name)
        {
            Away = handler.StandsInFor?.Name,
            Helper = handler.Name,
            ForCategory = handler.ForCategory,
            AnswerBy = deadlines.ToldAnswer(category, handler, now) is { } end ? DateOnly.FromDateTime(end.DateTime) : null,
            Reads = Reads(who, wijken.Duty.IsWorking(handler, now) ? now + Leestijd.Reading : now),
        };
    }

    /// <summary>At noon of each day: who has it then.</summary>
    private DateTime? Reads(Func<DateTimeOffset, Handler> who, DateTimeOffset from) =>
        wijken.Duty.NextReading(day => who(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)), from)?.DateTime;
}
