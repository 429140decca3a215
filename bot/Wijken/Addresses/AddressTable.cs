using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>
/// In which buurt every address lies: the postcode–house-number file of CBS, packed (see <see cref="AddressLayout"/>). Immutable and
/// safe to share; a look-up allocates nothing.
/// </summary>
internal sealed class AddressTable(AddressLayout layout)
{
    /// <summary>CBS year of the codes.</summary>
    public int Year => layout.Year;

    /// <summary>How many postcodes with a house number it holds.</summary>
    public int Count => layout.Addresses;

    /// <summary>Codes of all buurten in it.</summary>
    public IReadOnlyList<string> Buurten => layout.Buurten;

    /// <summary>In which buurt an address lies.</summary>
    /// <param name="postcode">With or without space, whatever its capitals.</param>
    /// <param name="number">The house number without letter or addition; null when it is not known.</param>
    public AddressMatch Find(ReadOnlySpan<char> postcode, int? number)
    {
        var pc6 = Pc6.Of(postcode);
        var at = pc6 < 0 ? -1 : layout.IndexOf(pc6);
        if (at < 0)
            return AddressMatch.None;
        var block = layout.Block(at);
        var (groups, first) = (block.Next(), -1);
        for (var group = 0; group < groups; group++)
        {
            var buurt = block.Next();
            first = group == 0 ? buurt : first;
            if (block.Holds(number ?? 0))
                return new AddressMatch(AddressKind.ByNumber, layout.Buurten[buurt]);
        }
        return groups == 1 ? new AddressMatch(AddressKind.ByPostcode, layout.Buurten[first]) : new AddressMatch(AddressKind.Several, null);
    }

    /// <summary>The buurten of a postcode, or of all postcodes with its four digits: those with most addresses first.</summary>
    public IReadOnlyList<string> BuurtenOf(string postcode)
    {
        var counts = new Dictionary<int, int>();
        var (from, to) = Range(postcode);
        for (var at = from; at < to; at++)
        {
            var block = layout.Block(at);
            for (var groups = block.Next(); groups > 0; groups--)
            {
                var buurt = block.Next();
                counts[buurt] = counts.GetValueOrDefault(buurt) + block.Skip();
            }
        }
        return [.. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => layout.Buurten[entry.Key])];
    }

    /// <summary>All house numbers of a postcode, with the buurt each lies in.</summary>
    public IReadOnlyList<(string Buurt, int Number)> NumbersOf(string postcode)
    {
        var numbers = new List<(string, int)>();
        if (Pc6.Of(postcode) is not (>= 0 and var pc6) || layout.IndexOf(pc6) is not (>= 0 and var at))
            return numbers;
        var block = layout.Block(at);
        for (var groups = block.Next(); groups > 0; groups--)
        {
            var (buurt, number) = (layout.Buurten[block.Next()], 0);
            for (var count = block.Next(); count > 0; count--)
                numbers.Add((buurt, number += block.Next()));
        }
        return numbers;
    }

    /// <summary>All addresses of a municipality.</summary>
    /// <param name="municipality"><c>GM0141</c>.</param>
    public IEnumerable<(string Postcode, string Buurt, int Number)> In(string municipality)
    {
        var own = layout.Buurten.Where(buurt => CbsCode.MunicipalityOf(buurt) == municipality).ToHashSet();
        foreach (var postcode in layout.Postcodes.Where(postcode => BuurtenAt(layout.IndexOf(postcode)).Exists(own.Contains)).Select(Pc6.Text))
        {
            foreach (var (buurt, number) in NumbersOf(postcode).Where(one => own.Contains(one.Buurt)))
                yield return (postcode, buurt, number);
        }
    }

    /// <summary>How many of its postcodes lie in another municipality as well, and how many addresses are of others.</summary>
    /// <param name="municipality"><c>GM0141</c>.</param>
    public (int Shared, int Elsewhere) Beside(string municipality)
    {
        var (shared, elsewhere) = (0, 0);
        var isOwn = layout.Buurten.Select(buurt => CbsCode.MunicipalityOf(buurt) == municipality).ToArray();
        foreach (var postcode in layout.Postcodes)
        {
            var block = layout.Block(layout.IndexOf(postcode));
            var (hasOwn, others) = (false, 0);
            for (var groups = block.Next(); groups > 0; groups--)
            {
                var own = isOwn[block.Next()];
                hasOwn |= own;
                var count = block.Skip();
                others += own ? 0 : count;
            }
            elsewhere += others;
            shared += hasOwn && others > 0 ? 1 : 0;
        }
        return (shared, elsewhere);
    }

    private List<string> BuurtenAt(int at)
    {
        var buurten = new List<string>(1);
        var block = layout.Block(at);
        for (var groups = block.Next(); groups > 0; groups--)
        {
            buurten.Add(layout.Buurten[block.Next()]);
            block.Skip();
        }
        return buurten;
    }

    private (int From, int To) Range(string postcode)
    {
        if (Pc6.Of(postcode) is var pc6 and >= 0)
            return layout.IndexOf(pc6) is var at and >= 0 ? (at, at + 1) : (0, 0);
        return int.TryParse(postcode, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is >= Pc6.FirstDigits and < 10_000
            ? layout.Range(digits)
            : (0, 0);
    }
}
