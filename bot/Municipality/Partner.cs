namespace WijkBot.Municipality;

/// <summary>Another organisation whose work some reports are: a housing corporation, the waste company, the water board, the police.</summary>
/// <param name="Id">Stable name, kept with cases.</param>
/// <param name="Name">As residents know it: <c>Twente Milieu</c>.</param>
public sealed record Partner(string Id, string Name)
{
    /// <summary>As a resident dials it; null when it is not sure.</summary>
    public string? Phone { get; init; }

    /// <summary>Slugs of the kinds of report that are theirs; empty with places: every kind there.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Codes of wijken and buurten, and names of streets, where they are theirs; empty: everywhere.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>What a resident is told of it, at most one SMS and key of its translations; null: nothing.</summary>
    public string? Told { get; init; }

    /// <summary>Reports are passed on to it, when the resident agrees.</summary>
    public bool TakesReports { get; init; }

    /// <summary>What of a report may be passed on.</summary>
    public PartnerData Gets { get; init; }

    /// <summary>Where reports are passed on to.</summary>
    public string? Email { get; init; }

    /// <summary>How closely a report is theirs by kind and place, more for a closer claim; 0 when it is not theirs.</summary>
    /// <param name="areas">Codes and street of where it is, as far as known.</param>
    internal int Claim(string? category, IReadOnlyCollection<string> areas)
    {
        var byKind = category is not null && Categories.Contains(category);
        var byPlace = Places.Any(place => areas.Contains(place, StringComparer.OrdinalIgnoreCase));
        if ((Categories.Count > 0 && !byKind) || (Places.Count > 0 && !byPlace))
            return 0;
        return (byPlace ? 2 : 0) + (byKind ? 1 : 0);
    }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;
}

/// <summary>Parts of a report that a partner may get.</summary>
[Flags]
public enum PartnerData
{
    None = 0,

    /// <summary>What it is about and the resident's words.</summary>
    Report = 1,
    Place = 2,
    Photos = 4,

    /// <summary>Name of the resident, where the channel tells it.</summary>
    Name = 8,
    Phone = 16,

    /// <summary>What tells who the resident is: only with a yes to just that, never of who stays anonymous.</summary>
    Contact = Name | Phone,
}

/// <summary>What a resident is asked when a report may belong to either of two partners.</summary>
/// <param name="Question">Key of its translations: <c>Van wie huurt u?</c></param>
/// <param name="Neither">The answer for none of them, short enough for a button.</param>
public sealed record PartnerChoice(string Question, string Neither);
