using WijkBot.Conversations;
using WijkBot.Privacy;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Who handles a case at a moment, by the roster: stand-ins included; and who is told about it.</summary>
internal sealed class CaseHandlers(Duty duty, AreaBook areas, Seal seal) : IResponsible
{
    public Handler Of(OpenCase open, DateTimeOffset now) => open.ForTeamLeader
        ? duty.ComplaintHandlerOf(open.Place?.Wijk, open.Place?.Buurt, now)
        : Of(open.Place, open.Category, now);

    public Handler Of(PlaceValue? place, string? category, DateTimeOffset now) => duty.HandlerOf(place?.Wijk, place?.Buurt, category, now);

    public Responsible For(PlaceValue? place, string? category, DateTimeOffset now)
    {
        var handler = Of(place, category, now);
        return new Responsible(handler.Regisseur?.Name, areas.Wijk(place?.Wijk)?.Name)
        {
            Away = handler.StandsInFor?.Name,
            Helper = handler.Name,
            ForCategory = handler.ForCategory,
        };
    }

    /// <summary>Sealed numbers of the colleagues who are told at once: who handles it and who leads the team, as far as they have one.</summary>
    public IReadOnlyList<byte[]> AlertPhones(OpenCase open, DateTimeOffset now) =>
        [.. new[] { Of(open.Place, open.Category, now), duty.LeaderAt(now) }
            .Select(handler => handler.Regisseur?.Phone).OfType<string>().Distinct().Select(seal.Close)];
}
