using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>What a resident said of the partner of a case, as statements: whose work it is, or whether it may be passed on.</summary>
internal static class PartnerSaid
{
    public static IEnumerable<Statement> Statements(SetPartner set, MunicipalityData municipality, DateTimeOffset now)
    {
        var name = NameOf(set.Partner, municipality);
        if (set is { Consent: { } consent, Partner: { } partner })
            return
            [
                PartnerSql.Agree(set.Number, partner, consent, now),
                CaseSql.Event(set.Number, CaseNames.Events.Consent, CaseNames.Resident, $"{name}: {PartnerConsent.Words(consent)}", now),
            ];
        var words = set.Before is { } before ? $"{name}, in plaats van {NameOf(before, municipality)}" : name;
        return [PartnerSql.Set(set.Number, set.Partner, now), CaseSql.Event(set.Number, CaseNames.Events.Partner, set.Follows ? CaseNames.Bot : CaseNames.Resident, words, now)];
    }

    private static string NameOf(string? partner, MunicipalityData municipality) => municipality.Partner(partner)?.Name ?? partner ?? "geen partner";
}
