using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>Where a pin lies.</summary>
internal interface IPins
{
    /// <summary>Unknown when it is no place on earth.</summary>
    AreaMatch Match(Location pin);
}
