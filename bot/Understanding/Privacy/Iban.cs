namespace WijkBot.Understanding.Privacy;

/// <summary>How long the account numbers of a country are.</summary>
internal static class Iban
{
    private static readonly (string Country, int Length)[] Known =
    [
        ("NL", 18), ("BE", 16), ("DE", 22), ("FR", 27), ("GB", 22), ("TR", 26), ("PL", 28), ("ES", 24), ("IT", 27), ("AT", 20),
        ("CH", 21), ("PT", 25), ("RO", 24), ("BG", 22), ("SE", 24), ("DK", 18), ("LT", 20), ("LU", 20), ("IE", 22), ("GR", 27),
    ];

    private static readonly Dictionary<string, int> Lengths = Known.ToDictionary(one => one.Country, one => one.Length, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByCountry = Lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>0 when the letters are no country whose accounts are used here.</summary>
    public static int LengthOf(ReadOnlySpan<char> country) => ByCountry.TryGetValue(country, out var length) ? length : 0;
}
