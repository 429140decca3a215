namespace WijkBot.Messages;

/// <summary>How sure the wijk of a place is.</summary>
public enum PlaceCertainty
{
    /// <summary>The wijk follows from what was told.</summary>
    Exact,

    /// <summary>Probably this wijk; confirm it.</summary>
    Guess,

    /// <summary>One of a few; ask which.</summary>
    Ambiguous,

    /// <summary>Not in this municipality.</summary>
    Outside,

    /// <summary>A place, but nothing says where it lies: ask the postcode once.</summary>
    Unknown,
}
