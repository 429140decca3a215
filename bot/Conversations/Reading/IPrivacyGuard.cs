using System.Runtime.InteropServices;

namespace WijkBot.Conversations;

/// <summary>
/// Recognises in a resident's own words what tells who somebody is, so that whatever is shown to others can leave it out. It errs
/// towards hiding: a word too many left out does less harm than a neighbour named.
/// </summary>
public interface IPrivacyGuard
{
    /// <summary>What is private in a text, in order, none within another.</summary>
    /// <param name="own">The place of the case: its street is shown, its house number is not. Null for none: then every address is private.</param>
    IReadOnlyList<PrivateSpan> Find(string text, PlaceValue? own);

    /// <summary>The text with <c>[naam]</c>, <c>[adres]</c> and the like in place of what is private.</summary>
    /// <param name="own">As in <see cref="Find"/>.</param>
    string Without(string text, PlaceValue? own);
}

/// <summary>A part of a text that is private.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PrivateSpan(int Start, int End, PrivateKind Kind);

/// <summary>What a part of a text tells of somebody.</summary>
public enum PrivateKind
{
    Name,
    Phone,
    Email,

    /// <summary>Of a bank account or card.</summary>
    Account,

    /// <summary>The number by which the state knows a citizen.</summary>
    CitizenNumber,

    /// <summary>The plate of a car.</summary>
    Plate,

    /// <summary>Street and number, or a postcode.</summary>
    Address,

    /// <summary>Of a house in the street that is shown.</summary>
    HouseNumber,
}
