using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>
/// Asks elsewhere where the addresses of a turn lie, between two plays of it: the first tells which are kept and not known, the second is
/// played with what was found. So the turn stays pure, and nothing is asked that it would not use.
/// </summary>
/// <param name="addresses">Null where there is no register to ask.</param>
internal sealed class PlaceLookup(
    WijkenInUse wijken, DialogBook dialogs, IUnderstand understand, ITranslate translate, IResponsible who, IFindAddresses? addresses = null)
{
    /// <summary>The conversation that knows what was found; null when the turn stands as it was played. Danger waits for nothing.</summary>
    public async Task<Conversation?> SharperAsync(ConversationState before, TurnInput input, TurnOutcome outcome, CancellationToken cancellationToken)
    {
        if (addresses is not { IsOn: true } || input is not TurnInput.Resident || outcome.Effects.OfType<Say>().Any(say => say.Danger))
            return null;
        var open = OpenPlaces.Of(before, outcome.State);
        if (open.Count == 0)
            return null;
        var found = await FindAsync(addresses, open, cancellationToken);
        return found.Count == 0 ? null : new Conversation(dialogs, new SharpUnderstanding(understand, new PlaceSharpener(wijken.Areas, found)), translate, who);
    }

    private static async Task<Dictionary<ToldPlace, AreaMatch>> FindAsync(
        IFindAddresses addresses, IReadOnlyDictionary<ToldPlace, AddressQuestion> open, CancellationToken cancellationToken)
    {
        var told = await Task.WhenAll(open.Select(async pair => (Place: pair.Key, Match: await addresses.FindAsync(pair.Value, cancellationToken))));
        return told.Where(pair => pair.Match.Certainty is not PlaceCertainty.Unknown).ToDictionary(pair => pair.Place, pair => pair.Match);
    }
}
