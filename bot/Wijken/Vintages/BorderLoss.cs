using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>
/// What is known of the other side of the municipal border and would be known no more: what is asked now ("is it here or there?") would go to a person here
/// unasked. A file without the neighbours looks whole, for the municipality's own addresses are all in it.
/// </summary>
internal sealed class BorderLoss(AreaVintage used, AreaVintage after)
{
    /// <summary>New houses and corrections move a postcode or two to one side; a neighbour that is missing takes more.</summary>
    private const double LeastPostcodes = 0.75;

    /// <summary>One that is fewer is a correction, also where there are only two.</summary>
    private const int FewPostcodes = 2;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>In words, a line each.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            var (before, now) = (Known(used), Known(after));
            return [.. Postcodes(before.Shared, now.Shared), .. Addresses(before.Elsewhere, now.Elsewhere)];
        }
    }

    private static string[] Postcodes(int? before, int? now) => (before, now) switch
    {
        (null, _) => [],
        ({ } had, null) => [string.Create(Dutch, $"vervalt: welke postcodes over de gemeentegrens gaan, in gebruik zijn het er {had:N0}; het bestand heeft alleen adressen van de eigen gemeente")],
        ({ } had, { } has) => had - has < FewPostcodes ? [] : VintageLoss.Less("postcodes over de gemeentegrens", had, has, LeastPostcodes),
    };

    private static string[] Addresses(int before, int now) => before > 0 && now == 0
        ? [string.Create(Dutch, $"vervalt: de adressen van andere gemeenten, in gebruik zijn er {before:N0}; lees ze weer in met die van heel Nederland (--all)")]
        : VintageLoss.Less("adressen van andere gemeenten", before, now, VintageLoss.LeastAddresses);

    /// <summary>How many postcodes go over the border, null when nobody looked; and how many addresses of others are kept.</summary>
    private static (int? Shared, int Elsewhere) Known(AreaVintage vintage)
    {
        var (shared, elsewhere) = new AddressTable(AddressLayout.Read(vintage.Addresses)).Beside(vintage.Municipality);
        return (vintage.Beyond?.Count ?? (elsewhere > 0 ? shared : null), elsewhere);
    }
}
