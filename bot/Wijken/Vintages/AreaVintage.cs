using System.Text.Json.Serialization;

namespace WijkBot.Wijken;

/// <summary>The areas of one CBS year as they were imported: names of wijken and buurten, and in which buurt each address lies.</summary>
internal sealed record AreaVintage
{
    /// <summary>CBS year of all its codes.</summary>
    public required int Year { get; init; }

    /// <summary>The municipality whose own areas these are: <c>GM0141</c>.</summary>
    public required string Municipality { get; init; }

    /// <summary>Of that municipality, in the order of their codes.</summary>
    public required IReadOnlyList<VintageArea> Wijken { get; init; }

    /// <summary>Of that municipality, in the order of their codes.</summary>
    public required IReadOnlyList<VintageArea> Buurten { get; init; }

    /// <summary>Wijken and buurten.</summary>
    [JsonIgnore]
    public IReadOnlyList<VintageArea> Codes => [.. Wijken, .. Buurten];

    /// <summary>What is called as it was in another year, for no file told its name. Null when all names are of this year.</summary>
    public BorrowedNames? Borrowed { get; init; }

    /// <summary>Names of other municipalities, by code; those that the files name.</summary>
    public IReadOnlyDictionary<string, string> Municipalities { get; init; } = new Dictionary<string, string>();

    /// <summary>Streets with their postcodes; empty when no list of streets was imported.</summary>
    public IReadOnlyList<VintageStreet> Streets { get; init; } = [];

    /// <summary>The table of addresses; see <see cref="AddressLayout"/>. Empty when no addresses were imported.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Addresses { get; init; }

    /// <summary>
    /// Postcodes of these addresses that lie in another municipality as well, by its code: what is not in the table of addresses when only its own were
    /// kept. Null when that was not looked for: packages of before, all of the country, and files that hold no other municipality.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Beyond { get; init; }

    /// <summary>Outlines of its buurten, and of municipalities around it; see <see cref="OutlineLayout"/>. Empty when none were imported.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Outlines { get; init; }

    /// <summary>Outlines of its own water, which lies in no buurt. Empty when the map had none, and in packages of before.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Water { get; init; }

    /// <summary>How much is in it; null in packages of before.</summary>
    public VintageCounts? Counts { get; init; }

    /// <summary>The files it was made of.</summary>
    public IReadOnlyList<VintageSource> Sources { get; init; } = [];
}

/// <summary>A wijk or buurt by its code of that year.</summary>
internal sealed record VintageArea(string Code, string Name);

/// <summary>Names that were taken of another year: a code may mean something else by now, however alike its postcodes are.</summary>
/// <param name="Year">CBS year that they are of.</param>
/// <param name="Codes">Wijken and buurten that are called so.</param>
internal sealed record BorrowedNames(int Year, IReadOnlyList<string> Codes);

/// <summary>A street of the municipality.</summary>
/// <param name="Postcodes">Of six characters, each once.</param>
internal sealed record VintageStreet(string Name, IReadOnlyList<string> Postcodes);

/// <summary>A file that was imported.</summary>
/// <param name="Sha256">Of the file as it was read, in hexadecimal letters.</param>
internal sealed record VintageSource(string File, long Bytes, string Sha256);
