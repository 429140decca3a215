using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Privacy;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Who handles a case, by the roster; and who is told about it.</summary>
internal sealed class CaseHandlers(Roster roster, AreaBook areas, Seal seal) : IResponsible
{
    /// <summary>Id under which the team's queue is kept with cases.</summary>
    public const string Team = CaseNames.Team;

    public string Of(OpenCase open) => open.ForTeamLeader ? roster.TeamLeader.Id : Of(open.Place);

    public string Of(PlaceValue? place) => roster.HandlerOf(place?.Wijk, place?.Buurt).Regisseur?.Id ?? Team;

    public Responsible For(PlaceValue? place, string? category, DateTimeOffset now) =>
        new(roster.HandlerOf(place?.Wijk, place?.Buurt).Regisseur?.Name, areas.Wijk(place?.Wijk)?.Name);

    /// <summary>Sealed numbers of the colleagues who are told at once: who handles it and the team leader, as far as they have one.</summary>
    public IReadOnlyList<byte[]> AlertPhones(OpenCase open) =>
        [.. new[] { roster.HandlerOf(open.Place?.Wijk, open.Place?.Buurt).Regisseur, roster.TeamLeader }
            .Select(person => person?.Phone).OfType<string>().Distinct().Select(seal.Close)];
}
