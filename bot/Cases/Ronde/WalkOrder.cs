using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>An order to walk in: each time the nearest that is left. As the crow flies, and not the shortest of all, but nobody walks to and fro.</summary>
public static class WalkOrder
{
    /// <param name="cases">With a point, all of them.</param>
    public static IReadOnlyList<RondeCase> Of(Location start, IReadOnlyList<RondeCase> cases)
    {
        var (here, left, order) = (start, cases.ToList(), new List<RondeCase>());
        while (left.MinBy(one => PinMatcher.Metres(here, one.Point!)) is { } next)
        {
            order.Add(next);
            left.Remove(next);
            here = next.Point!;
        }
        return order;
    }
}
