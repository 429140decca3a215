namespace WijkBot.Wijken;

/// <summary>What the table of addresses says of a postcode with a house number.</summary>
/// <param name="Kind">How it is known.</param>
/// <param name="Buurt">CBS code; null when it is not known or may be one of several.</param>
internal readonly record struct AddressMatch(AddressKind Kind, string? Buurt)
{
    public static AddressMatch None => default;
}

/// <summary>How the buurt of an address is known.</summary>
internal enum AddressKind
{
    /// <summary>The postcode is not in the register.</summary>
    None,

    /// <summary>The postcode lies in several buurten, and the number is none of its numbers.</summary>
    Several,

    /// <summary>The number is none of the register's, yet all of its postcode lies in one buurt.</summary>
    ByPostcode,

    /// <summary>The register has this postcode with this number.</summary>
    ByNumber,
}
