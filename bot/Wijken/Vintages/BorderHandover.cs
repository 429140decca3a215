using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>Who has what somebody else had, when borders move.</summary>
/// <param name="change">What is gone or means something else: it is nobody's any more.</param>
/// <param name="roster">As it is now.</param>
internal sealed class BorderHandover(BorderChange borders, VintageChange change, Roster roster)
{
    /// <summary>Every year CBS puts single addresses right; fewer than these change nobody's work.</summary>
    private const int FewAddresses = 10;

    private readonly Roster then = roster.Without(change.Touched);

    /// <summary>In words, a line for each two people; of outlines also for each buurt.</summary>
    /// <param name="areas">Names by code.</param>
    public IReadOnlyList<string> Lines(IReadOnlyDictionary<string, string> areas) =>
    [
        .. Addresses.Select(one => $"rooster: {one.Count} adressen gaan {Words(one.From, one.To)}"),
        .. Parts.Select(one => string.Create(CultureInfo.InvariantCulture, $"rooster: {one.Share * 100:0} % van het gebied van {areas.GetValueOrDefault(one.Buurt, one.Buurt)} gaat {Words(one.From, one.To)}")),
    ];

    /// <summary>So much goes to somebody else that it has to be looked at before it is used.</summary>
    public bool IsMuch => Addresses.Sum(one => one.Count) >= FewAddresses || Parts.Any() || borders.Middles.Any(pair => Before(pair.From).Id != After(pair.To).Id);

    private IEnumerable<(Handler From, Handler To, int Count)> Addresses => borders.Addresses
        .Where(shift => CbsCode.MunicipalityOf(shift.From) == CbsCode.MunicipalityOf(shift.To))
        .Select(shift => (From: Before(shift.From), To: After(shift.To), shift.Count))
        .Where(one => one.From.Id != one.To.Id)
        .GroupBy(one => (one.From.Id, one.To.Id))
        .Select(group => (group.First().From, group.First().To, group.Sum(one => one.Count)));

    private IEnumerable<(string Buurt, Handler From, Handler To, double Share)> Parts => borders.Outlines
        .SelectMany(shift => shift.Went.Select(part => (shift.Buurt, From: Before(shift.Buurt), To: After(part.To), part.Share)))
        .Where(one => one.From.Id != one.To.Id)
        .GroupBy(one => (one.Buurt, one.To.Id))
        .Select(group => (group.Key.Buurt, group.First().From, group.First().To, Share: group.Sum(one => one.Share)))
        .Where(one => one.Share >= BorderChange.LeastShare);

    private Handler Before(string buurt) => roster.HandlerOf(CbsCode.WijkOf(buurt), buurt);

    private Handler After(string buurt) => then.HandlerOf(CbsCode.WijkOf(buurt), buurt);

    /// <summary>Two people may be called the same: "de wijkregisseur".</summary>
    private static string Words(Handler from, Handler to) => from.Name == to.Name ? $"van {from.Name} ({from.Id}) naar {to.Name} ({to.Id})" : $"van {from.Name} naar {to.Name}";
}
