using WijkBot.Conversations;
using WijkBot.Dialogs;
using WijkBot.Privacy;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Who handles a case at a moment, by the roster: stand-ins included; and who is told about it.</summary>
internal sealed class CaseHandlers(WijkenInUse wijken, CaseDeadlines deadlines, Seal seal) : IResponsible
{
    public Handler Of(OpenCase open, DateTimeOffset now) => open.ForTeamLeader ? OfComplaint(open.Place, now, open.PromisedBy) : Of(open.Place, open.Category, now);

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

    public Responsible ForComplaint(PlaceValue? place, DateTimeOffset now, string? promisedBy = null) =>
        Told(moment => OfComplaint(place, moment, promisedBy), place, null, now) with { InsteadOf = promisedBy is not null && OfComplaint(place, now, null).Regisseur?.Id == promisedBy };

    /// <summary>Sealed numbers of the colleagues who are told at once: who handles it and who leads the team, as far as they have one.</summary>
    public IReadOnlyList<byte[]> AlertPhones(OpenCase open, DateTimeOffset now) =>
        [.. new[] { Of(open.Place, open.Category, now), wijken.Duty.LeaderAt(now) }
            .Select(handler => handler.Regisseur?.Phone).OfType<string>().Distinct().Select(seal.Close)];

    /// <summary>Nobody reads a complaint about a promise of his own.</summary>
    private Handler OfComplaint(PlaceValue? place, DateTimeOffset now, string? promisedBy)
    {
        var current = wijken.Now;
        var at = PlaceNow.Of(place, current.Areas);
        var reads = current.Duty.ComplaintHandlerOf(at?.Wijk, at?.Buurt, now);
        return promisedBy is not null && reads.Regisseur?.Id == promisedBy ? new Handler(null, current.Roster.Team) { Coverage = Coverage.Team } : reads;
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
