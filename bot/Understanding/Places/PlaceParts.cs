using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>What was told of a place, taken apart; nothing is looked up yet but the spelling of known streets and names.</summary>
internal sealed record PlaceParts
{
    public string? Street { get; init; }

    /// <summary>The street is only like one in the list: to be confirmed.</summary>
    public bool StreetGuessed { get; init; }

    public string? HouseNumber { get; init; }
    public string? Addition { get; init; }

    /// <summary>Of other houses of the same street that are told with it, or that it may be beside.</summary>
    public IReadOnlyList<string> OtherNumbers { get; init; } = [];

    public string? Postcode { get; init; }
    public string? Corner { get; init; }
    public string? Near { get; init; }

    /// <summary>First token of that.</summary>
    public int NearStart { get; init; }

    public string? Lamppost { get; init; }

    /// <summary>The same as it was told: "paal 0456".</summary>
    public string? LamppostTold { get; init; }

    public string? Name { get; init; }

    /// <summary>The name is only like one in the list.</summary>
    public bool NameGuessed { get; init; }

    /// <summary>The street lies in that place outside: "Grotestraat 12 in Tubbergen", whatever streets we have.</summary>
    public bool IsOfTown { get; init; }

    /// <summary>What <see cref="Near"/> is called in the municipality's own lists: "stadhuis" for "the town hall".</summary>
    public string? Landmark { get; init; }

    /// <summary>First token of it.</summary>
    public int Start { get; init; }

    /// <summary>Behind its last token.</summary>
    public int End { get; init; }

    /// <summary>What was told of another place that is not meant.</summary>
    public IReadOnlyList<Aside> Beside { get; init; } = [];

    /// <summary>All places, of more than one wijk, of which nothing tells which is meant.</summary>
    public IReadOnlyList<Rival> Or { get; init; } = [];

    /// <summary>Where the two lie between which it is; empty when it is not told so.</summary>
    public IReadOnlyList<AreaMatch> Ends { get; init; } = [];

    public bool IsEmpty => Street is null && Postcode is null && Near is null && Lamppost is null && Name is null;
}
