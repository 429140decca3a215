using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>The partner of a case on its page.</summary>
/// <param name="Name">Who it is, or who it may be.</param>
public sealed record PartnerView(string Name)
{
    /// <summary>As it is in the municipality's data; null when it is not known, or is there no more.</summary>
    public Partner? Partner { get; init; }

    /// <summary>What the resident agreed to, for people; null when he did not answer.</summary>
    public string? Agreed { get; init; }

    /// <summary>What may be passed on; null when nothing may.</summary>
    public string? Text { get; init; }

    /// <summary>Link that opens a mail to the partner with that text.</summary>
    public string? Mail { get; init; }

    /// <summary>Why nothing can be passed on; null when it can.</summary>
    public string? Why { get; init; }

    /// <summary>Areas of partners.yaml that do not count, because they are gone or mean something else in the year that is used.</summary>
    public IReadOnlyList<string> Lapsed { get; init; } = [];

    public override string ToString() => $"partner {Partner?.Id}";
}

/// <summary>Finds what a page shows of the partner of a case.</summary>
public sealed class PartnerViews(PartnerText texts, MunicipalityData municipality, WijkenInUse wijken)
{
    private const string Unasked = "Geef niets door zonder toestemming. U kunt de bewoner in een antwoord vragen of het mag; zegt hij ja, bel of mail de partner dan zelf en zet dat in een notitie.";

    /// <summary>Null when it is nobody's but ours.</summary>
    public PartnerView? Of(CaseModel model)
    {
        var row = model.File.Case;
        if (row.Partner is not { } id)
            return Maybe(row);
        if (municipality.Partner(id) is not { } partner)
            return new PartnerView(id) { Why = "Deze partner staat niet meer in partners.yaml." };
        var consent = PartnerConsent.Read(row.PartnerConsent);
        var view = new PartnerView(partner.Name) { Partner = partner, Agreed = consent is null ? null : PartnerConsent.Words(consent), Why = Why(row, partner, consent), Lapsed = wijken.Now.Files.LapsedOf(id) };
        if (view.Why is not null)
            return view;
        var text = texts.Of(model.File, model.Talk, partner, consent!);
        return view with { Text = text, Mail = Mail(partner, row, text) };
    }

    /// <summary>Several may have it, and the resident did not say which.</summary>
    private PartnerView? Maybe(CaseRow row)
    {
        if (row.Danger is not null || row.Type != CaseNames.Of(CaseType.Report))
            return null;
        var claims = Claims(row);
        return claims.Count == 0 ? null : new PartnerView($"misschien {string.Join(" of ", claims.Select(partner => partner.Name))}")
        {
            Why = Unasked,
            Lapsed = [.. claims.SelectMany(partner => wijken.Now.Files.LapsedOf(partner.Id).Select(place => $"{partner.Name}: {place}"))],
        };
    }

    /// <summary>A code that means something else by now says nothing of partners.yaml.</summary>
    private IReadOnlyList<Partner> Claims(CaseRow row)
    {
        var files = wijken.Now.Files;
        return municipality.PartnersFor(row.Category,
            [.. new[] { row.Wijk, row.Buurt }.OfType<string>().Where(code => files.IsAsWritten(code, row.AreaYear)), .. new[] { row.Street }.OfType<string>()]);
    }

    /// <summary>Where the place was put right afterwards, it may be another's.</summary>
    private string Passed(CaseRow row, Partner partner) => Claims(row) is var claims && claims.Contains(partner)
        ? "Dit is al doorgegeven."
        : claims.Count == 0
            ? $"Dit is al doorgegeven. Door de plaats hoort het nu bij de gemeente: overleg zelf met {partner.Name}."
            : $"Dit is al doorgegeven. Door de plaats hoort het nu bij {string.Join(" of ", claims.Select(claim => claim.Name))}: overleg zelf met beide.";

    private string? Why(CaseRow row, Partner partner, Consent? consent) => (row, partner, consent) switch
    {
        ({ PassedOnAt: not null }, _, _) => Passed(row, partner),
        (_, { TakesReports: false }, _) => "Aan deze partner geven we niets door.",
        (_, _, null) => $"De bewoner heeft niet gezegd of het mag. {Unasked}",
        (_, _, { Agreed: false }) => "De bewoner wil niet dat dit wordt doorgegeven.",
        _ when CaseNames.Status.IsEnded(row.Status) => "Deze melding is afgerond.",
        _ => null,
    };

    private static string Mail(Partner partner, CaseRow row, string text) =>
        $"mailto:{partner.Email}?subject={Uri.EscapeDataString(PartnerText.Subject(row))}&body={Uri.EscapeDataString(text.ReplaceLineEndings("\r\n"))}";
}
