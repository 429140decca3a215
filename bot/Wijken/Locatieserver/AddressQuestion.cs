using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>An address to ask of a register elsewhere: a street or a postcode with a house number, and nothing of who told it or why.</summary>
public sealed record AddressQuestion
{
    private const int LongestStreet = 80;

    private AddressQuestion(string? street, string? postcode, int number) => (Street, Postcode, Number) = (street, postcode, number);

    /// <summary>Letters, digits and spaces only: what is anything else means something in a query.</summary>
    public string? Street { get; }

    /// <summary>Of six characters: <c>7607EW</c>. It tells the address by itself; a street beside it is only compared.</summary>
    public string? Postcode { get; }

    /// <summary>Without letter or addition.</summary>
    public int Number { get; }

    /// <summary>The question; null when there is too little to ask: no number, or neither a street nor a whole postcode.</summary>
    /// <param name="houseNumber">With or without letter; only the number counts.</param>
    public static AddressQuestion? Of(string? street, string? postcode, string? houseNumber)
    {
        var pc6 = Pc6.Of(postcode);
        var words = Words(street);
        return NumberOf(houseNumber) is { } number && (pc6 >= 0 || words is not null)
            ? new AddressQuestion(words, pc6 >= 0 ? Pc6.Text(pc6) : null, number)
            : null;
    }

    private static int? NumberOf(string? houseNumber)
    {
        var digits = string.Concat((houseNumber ?? "").TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= AddressEntry.MostNumber ? number : null;
    }

    /// <summary>"and", "or" and "not" are operators of the search there, and no part of a street's name here.</summary>
    private static string? Words(string? street)
    {
        var plain = string.Concat((street ?? "").Select(letter => char.IsLetterOrDigit(letter) || letter is '\'' or '’' ? letter : ' '));
        var words = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.ToUpperInvariant() is not ("AND" or "OR" or "NOT")));
        return StreetKey.Of(words).Length is 0 || words.Length > LongestStreet ? null : words;
    }

    /// <summary>Names no address.</summary>
    public override string ToString() => "address";
}
