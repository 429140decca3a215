namespace WijkBot.Wijken;

/// <summary>What a postcode–house-number file of CBS holds.</summary>
/// <param name="Year">CBS year of its codes.</param>
/// <param name="Buurten">Codes; their place is the number in the addresses.</param>
/// <param name="Addresses">Sorted, each once; see <see cref="AddressEntry"/>.</param>
/// <param name="Rows">Lines of the file, those of other municipalities included.</param>
/// <param name="Beyond">See <see cref="AreaVintage.Beyond"/>.</param>
internal sealed record AddressFile(int Year, IReadOnlyList<string> Buurten, ReadOnlyMemory<ulong> Addresses, long Rows, IReadOnlyDictionary<string, string>? Beyond);
