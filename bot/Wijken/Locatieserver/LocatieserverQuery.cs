using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>
/// The question in the words of version 3.1, which refuses parameters it does not know. A filter of its own for each field, all of which must
/// hold: the search behind it answers what is only like it, too. Scores are not looked at: they mean something else in every version.
/// </summary>
internal static class LocatieserverQuery
{
    /// <summary>One address may have many apartments.</summary>
    public const int Rows = 50;

    private const string Fields = "type,straatnaam,huisnummer,postcode,gemeentecode,gemeentenaam,wijkcode,wijknaam,buurtcode,buurtnaam,centroide_ll";

    /// <summary>Relative to the base. A postcode is asked in the whole country, so that an address elsewhere is told as such; names of streets recur in every town.</summary>
    /// <param name="municipality">Our own: <c>GM0141</c>.</param>
    public static string Of(AddressQuestion question, string municipality)
    {
        var number = question.Number.ToString(CultureInfo.InvariantCulture);
        var words = Uri.EscapeDataString($"{question.Postcode ?? question.Street} {number}");
        var where = question.Postcode is { } postcode ? $"postcode:{postcode}" : $"gemeentecode:{municipality[2..]}";
        return string.Create(CultureInfo.InvariantCulture, $"free?q={words}&fq=type:adres&fq={where}&fq=huisnummer:{number}&fl={Fields}&rows={Rows}");
    }
}
