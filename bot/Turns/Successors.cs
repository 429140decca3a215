using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>
/// Who has an open case from a moment on: when whose it was is gone, when the roster gives its place or kind to somebody else, and when
/// who was on leave is back. What a colleague gave to somebody by hand only follows when that one is gone. Promises (afspraken) belong to a case and follow its handler.
/// </summary>
internal sealed class Successors(WijkenInUse wijken)
{
    /// <summary>Others go by areas that this program cannot read yet: what it would say is not what counts.</summary>
    public bool IsBehind => wijken.IsBehind;

    /// <summary>In the roster no more, or past the last day. Who is on leave is not gone, and the team never is.</summary>
    public bool IsGone(string id, DateTimeOffset now) => id != Team.Id && (wijken.Roster.ById(id)?.HasLeft(wijken.Duty.DayOf(now)) ?? true);

    /// <summary>Cases held like this one may have to go to somebody else.</summary>
    public bool MayMove(Holding holding, DateTimeOffset now) =>
        IsGone(holding.Handler, now) || (holding.StandsInFor is { } owner && IsGone(owner, now))
        || (holding.AreaYear is { } year && year != wijken.Areas.Year)
        || Given(holding.AsCase, now) is not null || Back(holding.AsCase, now) is not null;

    /// <summary>
    /// Who has it now: whoever is in the place of the one it belonged to, by the roster's row of successors and stand-ins, else whoever has
    /// its place and kind, else the team. Null when it stays where it is.
    /// </summary>
    /// <param name="dealtWith">Of a complaint: everybody it may be about.</param>
    public Handler? Of(HeldCase held, IReadOnlySet<string> dealtWith, DateTimeOffset now)
    {
        if (IsForTeamByHand(held))
            return null;
        if (Left(held, now) is not { } left)
            return held.ClaimedBy == held.Handler ? null : (IsByHand(held, now) ? null : Given(held, now)) ?? Back(held, now);
        var to = held.IsComplaint ? OfComplaint(held, dealtWith, now) : InPlaceOf(left, held, now);
        // who still has it keeps it, and so does the team, until there is a person
        return to.Id == held.Handler || (to.Regisseur is null && !IsGone(held.Handler, now)) ? null : to;
    }

    /// <summary>What the one who has it now is to whoever reported it.</summary>
    public bool IsRegisseurOf(HeldCase held, Handler to) =>
        !held.IsComplaint && to.Regisseur?.Id != wijken.Roster.TeamLeader.Id && !wijken.Roster.HandlerOf(Now(held)?.Wijk, Now(held)?.Buurt, held.Category).ForCategory;

    /// <summary>Whose it was and who is gone; null when nobody is. A complaint stays where it is as long as somebody reads it there.</summary>
    private string? Left(HeldCase held, DateTimeOffset now)
    {
        if (held.Handler == Team.Id)
            return held.IsComplaint ? null : held.Last is { To: Team.Id } last ? last.From : held.StandsInFor is { } away && IsGone(away, now) ? away : null;
        if (held.StandsInFor is { } owner && (!held.IsComplaint && IsGone(owner, now) || IsGone(held.Handler, now)))
            return owner;
        return IsGone(held.Handler, now) ? held.Handler : null;
    }

    /// <summary>Whose it is because the roster now names somebody else for its place or kind; null when it names nobody else.</summary>
    private Handler? Given(HeldCase held, DateTimeOffset now)
    {
        if (held.IsComplaint || Now(held)?.Wijk is null)
            return null;
        var to = wijken.Duty.HandlerOf(Now(held)?.Wijk, Now(held)?.Buurt, held.Category, now);
        return to.Regisseur is null || (to.StandsInFor?.Id ?? to.Id) == (held.StandsInFor ?? held.Handler) ? null : to;
    }

    /// <summary>A colleague gave it to the team: there it stays, whatever the roster says of its place.</summary>
    private static bool IsForTeamByHand(HeldCase held) => held is { Handler: Team.Id, ByHand.To: Team.Id };

    /// <summary>
    /// A colleague gave it to whoever has it, or to whom that one succeeded: the roster's word on its place does not take it away again.
    /// </summary>
    private bool IsByHand(HeldCase held, DateTimeOffset now) => held.ByHand is { } given
        && (given.To == held.Handler || given.To == held.StandsInFor || (held.Handler != Team.Id && IsGone(given.To, now) && held.Last?.To == held.Handler));

    /// <summary>Whose it was before the leave that is over; null when it is not, or there was none.</summary>
    private Handler? Back(HeldCase held, DateTimeOffset now) =>
        !held.IsComplaint && wijken.Roster.ById(held.StandsInFor) is { } owner
            && wijken.Roster.InPlaceOf(owner, wijken.Duty.DayOf(now)) is { StandsInFor: null } there && there.Id == owner.Id ? there : null;

    private Handler InPlaceOf(string left, HeldCase held, DateTimeOffset now)
    {
        var named = wijken.Roster.ById(left) is { } person ? wijken.Roster.InPlaceOf(person, wijken.Duty.DayOf(now)) : null;
        return named is { IsGap: false } ? named : wijken.Duty.HandlerOf(Now(held)?.Wijk, Now(held)?.Buurt, held.Category, now);
    }

    /// <summary>Whoever leads the team now; but that may be the very one whom the complaint is about: then the team.</summary>
    private Handler OfComplaint(HeldCase held, IReadOnlySet<string> dealtWith, DateTimeOffset now)
    {
        var (wijk, buurt) = (Now(held)?.Wijk, Now(held)?.Buurt);
        var leader = wijken.Duty.ComplaintHandlerOf(wijk, buurt, now);
        var concerned = leader.Regisseur is { } reads && (dealtWith.Contains(reads.Id) || LeaderNames.Name(reads, wijken.Roster, held.Words ?? "")
            || wijken.Roster.HandlerOf(wijk, buurt).Regisseur?.Id == reads.Id || wijken.Duty.HandlerOf(wijk, buurt, null, now).Regisseur?.Id == reads.Id);
        return concerned ? new Handler(null, wijken.Roster.Team) { Coverage = Coverage.Team } : leader;
    }

    /// <summary>Its place in the areas that are used now: it may have come in another year.</summary>
    private PlaceValue? Now(HeldCase held) => PlaceNow.Of(held.Place, wijken.Areas);
}
