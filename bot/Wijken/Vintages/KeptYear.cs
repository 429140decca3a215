using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>An imported year that is kept, so that two of the same year can be told apart.</summary>
/// <param name="Name">Its year and what is in it.</param>
/// <param name="At">When it was imported, or last of several times.</param>
public sealed record KeptYear(string Name, DateTimeOffset At)
{
    /// <summary>It cannot be read: it has to be imported again.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>What is in it, in Dutch: <c>71 buurten, 4.361 adressen, 71 omtrekken, 5 straten</c>.</summary>
    public string Contents { get; init; } = "";

    /// <summary>Names of the files it was made of; empty when that was not kept.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    internal static KeptYear Of(string name, DateTimeOffset at, AreaVintage vintage, VintageCounts counts) => new(name, at)
    {
        Contents = string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{vintage.Buurten.Count:N0} buurten, {counts.Addresses:N0} adressen, {counts.Outlines:N0} omtrekken, {vintage.Streets.Count:N0} straten"),
        Files = [.. vintage.Sources.Select(source => source.File).Distinct()],
    };
}

/// <summary>How much is in a vintage, kept with its names: to count it anew all of it has to be read.</summary>
/// <param name="Addresses">Postcodes with a house number.</param>
/// <param name="Outlines">Of its own buurten.</param>
internal sealed record VintageCounts(int Addresses, int Outlines)
{
    public static VintageCounts Of(AreaVintage vintage) => new(
        vintage.Addresses.IsEmpty ? 0 : AddressLayout.Read(vintage.Addresses).Addresses,
        vintage.Outlines.IsEmpty ? 0 : OutlineLayout.Read(vintage.Outlines).Count(outline => CbsCode.MunicipalityOf(outline.Code) == vintage.Municipality));
}
