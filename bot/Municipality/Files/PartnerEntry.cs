using System.Buffers;

namespace WijkBot.Municipality;

/// <summary>One partner of partners.yaml.</summary>
internal static class PartnerEntry
{
    private static readonly Dictionary<string, PartnerData> Data = new()
    {
        ["melding"] = PartnerData.Report,
        ["plaats"] = PartnerData.Place,
        ["foto"] = PartnerData.Photos,
        ["naam"] = PartnerData.Name,
        ["telefoon"] = PartnerData.Phone,
    };

    /// <summary>What would break a link to the address.</summary>
    private static readonly SearchValues<char> NotInEmail = SearchValues.Create(" \t?&%\"<>");

    public static Partner Read(YamlEntry entry, HashSet<string> slugs)
    {
        var partner = new Partner(entry.Text("id"), entry.Text("naam"))
        {
            Phone = entry.OptionalText("telefoon"),
            Categories = entry.Texts("categorieen"),
            Places = entry.Texts("plaatsen"),
            Told = entry.OptionalText("bewoner"),
            TakesReports = entry.Flag("doorgeven"),
            Gets = Gets(entry),
            Email = entry.OptionalText("email"),
        };
        entry.NothingElse();
        foreach (var slug in partner.Categories.Where(slug => !slugs.Contains(slug)))
            entry.Problem("categorieen", $"partner '{partner.Id}': categorie '{slug}' bestaat niet in categorieen.yaml");
        Check(entry, partner);
        return partner;
    }

    private static PartnerData Gets(YamlEntry entry)
    {
        var gets = PartnerData.None;
        foreach (var word in entry.Texts("gegevens"))
        {
            if (Data.TryGetValue(word, out var part))
                gets |= part;
            else
                entry.Problem("gegevens", $"'{word}' is geen gegeven (bekend: {string.Join(", ", Data.Keys)})");
        }
        return gets;
    }

    private static void Check(YamlEntry entry, Partner partner)
    {
        if (partner.Categories.Count == 0 && partner.Places.Count == 0)
            entry.Problem($"partner '{partner.Id}' heeft geen categorieen en geen plaatsen en zou nooit iets krijgen");
        if (partner.Told is { } told)
            OneSms.Check(entry, "bewoner", told);
        if (partner.Email?.Split('@') is not (null or [{ Length: > 0 }, { Length: > 0 }]) || partner.Email?.AsSpan().ContainsAny(NotInEmail) == true)
            entry.Problem("email", $"'{partner.Email}' is geen e-mailadres");
        if (!partner.TakesReports)
            return;
        if (partner.Gets == PartnerData.None)
            entry.Problem("doorgeven", $"partner '{partner.Id}': bij 'doorgeven: ja' hoort 'gegevens': wat er wordt doorgegeven");
        if (partner.Email is null)
            entry.Problem("doorgeven", $"partner '{partner.Id}': bij 'doorgeven: ja' hoort 'email': waar het heen gaat");
        if (partner.Told is null)
            entry.Problem("doorgeven", $"partner '{partner.Id}': bij 'doorgeven: ja' hoort 'bewoner': wat de bewoner ervan hoort");
    }
}
