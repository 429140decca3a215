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
        var name = municipality.Partner(set.Partner)?.Name ?? set.Partner;
        if (set.Consent is not { } consent)
            return [PartnerSql.Set(set.Number, set.Partner, now), CaseSql.Event(set.Number, CaseNames.Events.Partner, CaseNames.Resident, name, now)];
        return
        [
            PartnerSql.Agree(set.Number, set.Partner, consent, now),
            CaseSql.Event(set.Number, CaseNames.Events.Consent, CaseNames.Resident, $"{name}: {PartnerConsent.Words(consent)}", now),
        ];
    }
}
