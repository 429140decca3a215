using WijkBot.Cases;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>
/// Who is told of an afspraak on a day: who has the case, because he must say what becomes of it, and who promised it, because the
/// resident counts on him. For who is on leave it is who stands in; who promised it and is gone, or has nobody in his place, is told nothing.
/// </summary>
internal static class AfspraakPeople
{
    /// <summary>Who has the case first; one entry each.</summary>
    public static IReadOnlyList<Handler> Of(Afspraak afspraak, WijkenInUse wijken, DateOnly day)
    {
        var has = wijken.Duty.InPlaceOf(afspraak.Handler, day);
        return Promiser(afspraak, wijken, day) is { Regisseur: not null } promiser && promiser.Id != has.Id ? [has, promiser] : [has];
    }

    /// <summary>It is one of those: by who has the case, or by who promised it and is still here.</summary>
    /// <param name="ids">Ids in the roster of somebody and of those in whose place he is.</param>
    public static bool IsOf(Afspraak afspraak, IReadOnlyList<string> ids, WijkenInUse wijken, DateOnly day) =>
        ids.Contains(afspraak.Handler) || ids.Contains(afspraak.PromisedBy) && Promiser(afspraak, wijken, day) is not null;

    private static Handler? Promiser(Afspraak afspraak, WijkenInUse wijken, DateOnly day) =>
        wijken.Roster.Regisseurs.Append(wijken.Roster.TeamLeader).Any(person => person.Id == afspraak.PromisedBy && person.IsInService(day))
            ? wijken.Duty.InPlaceOf(afspraak.PromisedBy, day)
            : null;
}
