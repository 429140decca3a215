namespace WijkBot.Administration;

/// <summary>What became of keeping what was read.</summary>
public enum AreaKeeping
{
    /// <summary>It lies with the imported years, and is used when that was asked.</summary>
    Done,

    /// <summary>There is nothing to keep.</summary>
    Gone,

    /// <summary>Something else is used or kept than when it was read: what it changes is another now, and has to be seen first.</summary>
    ComparedAgain,
}
