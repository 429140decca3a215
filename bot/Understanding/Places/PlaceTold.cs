using WijkBot.Conversations;

namespace WijkBot.Understanding.Places;

/// <summary>A place, and where in the message it was told.</summary>
/// <param name="Start">First token of it.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="IsAll">The message tells nothing else.</param>
internal sealed record PlaceTold(PlaceValue Value, int Start, int End, bool IsAll)
{
    /// <summary>These words are the name of a street: the "kade" in one is no quay that is broken.</summary>
    public bool NamesStreet => Value.Street is not null;
}
