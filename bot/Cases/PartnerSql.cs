using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements about the partner of a case.</summary>
public static class PartnerSql
{
    /// <summary>Whose work it is, null for nobody's but ours. What was agreed was about another partner and is gone; what was passed on stays as it was.</summary>
    public static Statement Set(string number, string? partner, DateTimeOffset at) => new(
        "UPDATE cases SET partner = $2, partner_consent = NULL, partner_consent_at = NULL, updated_at = $3 WHERE number = $1 AND passed_on_at IS NULL",
        number, partner, at);

    /// <summary>The resident said whether it may be passed on, and with what of himself.</summary>
    public static Statement Agree(string number, string partner, Consent consent, DateTimeOffset at) => new(
        "UPDATE cases SET partner = $2, partner_consent = $3, partner_consent_at = $4, updated_at = $4 WHERE number = $1",
        number, partner, PartnerConsent.Of(consent), at);

    /// <summary>A colleague passed it on: only once, only to whom and while the resident agreed. What was not taken up yet is now.</summary>
    public static Statement PassOn(string number, string partner, DateTimeOffset at) => new(
        $"""
        UPDATE cases SET passed_on_at = $3, updated_at = $3, unread = $4,
            status = CASE WHEN status IN ('open', 'reopened') THEN 'in_progress' ELSE status END
        WHERE number = $1 AND partner = $2 AND partner_consent LIKE 'yes%' AND passed_on_at IS NULL
            AND {CaseSql.StillOpen}
        """,
        number, partner, at, false)
    { Expect = 1 };
}
