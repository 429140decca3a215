using WijkBot.Conversations;
using WijkBot.Privacy;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Who handles a case at a moment, by the roster: stand-ins included; and who is told about it.</summary>
internal sealed class CaseHandlers(WijkenInUse wijken, Seal seal) : IResponsible
{
    public Handler Of(OpenCase open, DateTimeOffset now) => open.ForTeamLeader ? OfComplaint(open.Place, now) : Of(open.Place, open.Category, now);

    public Handler Of(PlaceValue? place, string? category, DateTimeOffset now)
    {
        var current = wijken.Now;
        var at = PlaceNow.Of(place, current.Areas);
        return current.Duty.HandlerOf(at?.Wijk, at?.Buurt, category, now);
    }

    public Responsible For(PlaceValue? place, string? category, DateTimeOffset now) => Told(Of(place, category, now), place);

    public Responsible ForComplaint(PlaceValue? place, DateTimeOffset now) => Told(OfComplaint(place, now), place);

    /// <summary>Sealed numbers of the colleagues who are told at once: who handles it and who leads the team, as far as they have one.</summary>
    public IReadOnlyList<byte[]> AlertPhones(OpenCase open, DateTimeOffset now) =>
        [.. new[] { Of(open.Place, open.Category, now), wijken.Duty.LeaderAt(now) }
            .Select(handler => handler.Regisseur?.Phone).OfType<string>().Distinct().Select(seal.Close)];

    private Handler OfComplaint(PlaceValue? place, DateTimeOffset now)
    {
        var current = wijken.Now;
        var at = PlaceNow.Of(place, current.Areas);
        return current.Duty.ComplaintHandlerOf(at?.Wijk, at?.Buurt, now);
    }

    private Responsible Told(Handler handler, PlaceValue? place) => new(handler.Regisseur?.Name, wijken.Areas.Wijk(PlaceNow.Of(place, wijken.Areas)?.Wijk)?.Name)
    {
        Away = handler.StandsInFor?.Name,
        Helper = handler.Name,
        ForCategory = handler.ForCategory,
    };
}
