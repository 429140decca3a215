using WijkBot.Conversations;

namespace WijkBot.Understanding.Places;

/// <summary>A place, and where in the message it was told.</summary>
/// <param name="Start">First token of it.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="IsAll">The message tells nothing else.</param>
internal sealed record PlaceTold(PlaceValue Value, int Start, int End, bool IsAll)
{
    /// <summary>What was told of another place, that is not meant: "ik woon op Eikenlaan 12".</summary>
    public IReadOnlyList<Aside> Beside { get; init; } = [];

    /// <summary>These words are the name of a street: the "kade" in one is no quay that is broken.</summary>
    public required bool NamesStreet { get; init; }

    /// <summary>A word that tells of another place.</summary>
    public bool IsBeside(int at) => Beside.Any(aside => at >= aside.Start && at < aside.End);
}
