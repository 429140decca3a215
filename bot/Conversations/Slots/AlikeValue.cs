namespace WijkBot.Conversations;

/// <summary>Open cases of others that may be about the same thing, kept from the moment the resident is asked until he answers.</summary>
/// <param name="For">What was looked for, see <see cref="AlikeQuestion.Key"/>: something else since, and it is looked for again.</param>
/// <param name="Found">Two at most, and only when it may as well be the one as the other.</param>
public sealed record AlikeValue(string For, IReadOnlyList<AlikeCase> Found) : SlotValue
{
    public override string ToString() => $"{Found.Count} alike";
}

/// <summary>A case of somebody else, as far as a resident may hear of it: what, in which street, and which day.</summary>
/// <param name="Number">Told only to who says that it is the same.</param>
/// <param name="Category">Slug.</param>
/// <param name="Street">Null when its place has none.</param>
/// <param name="Day">On which it was reported.</param>
public sealed record AlikeCase(string Number, string Category, string? Street, DateOnly Day)
{
    /// <summary>The number only.</summary>
    public override string ToString() => $"case {Number}";
}

/// <summary>What is looked for: open cases of this kind near this place.</summary>
/// <param name="Category">Slug.</param>
public sealed record AlikeQuestion(string Category, PlaceValue Place)
{
    /// <summary>The same as long as the same is looked for.</summary>
    public string Key => FormattableString.Invariant($"{Category}|{Place.Street}|{Place.HouseNumber}|{Place.Latitude}|{Place.Longitude}|{Place.Text}");

    public override string ToString() => $"alike {Category}";
}
