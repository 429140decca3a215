using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkBot.Mail;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>
/// Six digits by e-mail, to the address in the roster: five minutes, five tries, five codes an hour for each colleague. Whether an address is
/// known is told to nobody: the answer and the work for it are the same.
/// </summary>
internal sealed class SignInCodes(SqlStore sql, WijkenInUse wijken, SignInPost post, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public const int MostTries = 5;

    /// <summary>In an hour, for one colleague.</summary>
    public const int MostCodes = 5;

    public const int Digits = 6;

    private const int TokenBytes = 32;

    /// <summary>Mails a code when somebody in service has this address.</summary>
    /// <returns>The token of the page on which the code is to be typed; of no use when nobody was mailed.</returns>
    public async Task<string> AskAsync(string address, CancellationToken cancellationToken)
    {
        var (page, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), time.GetUtcNow());
        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var person = PersonAt(address, now);
        // nobody's code is written as well, so that it takes as long; it is forgotten with the others
        var written = await sql.CommitAsync([Forget(now), Insert(page, person?.Id ?? "", digits, now)], cancellationToken);
        if (person is not null && written.Returned[^1] is not null)
            post.Enqueue(Letter(person.Email!, digits));
        return page;
    }

    /// <summary>Compares a code with the one that was mailed for this page; each time counts, right or wrong.</summary>
    /// <returns>Who signs in; null when it is wrong, too old, used or tried too often.</returns>
    public async Task<Regisseur?> UseAsync(string page, string digits, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // counted before it is compared: however many try at once, five are compared
        var rows = await sql.ChangeAsync(
            new Statement(
                "UPDATE sign_in_codes SET tries = tries + 1 WHERE page_hash = $1 AND used_at IS NULL AND expires_at > $2 AND tries < $3 RETURNING roster_id, code_hash",
                Hash(page), now, MostTries),
            row => (Id: row.Text(0), Code: row.Bytes(1)), cancellationToken);
        if (rows is not [var (id, code)] || !CryptographicOperations.FixedTimeEquals(code, Hash(page + digits)))
            return null;
        var used = await sql.ChangeAsync(
            new Statement("UPDATE sign_in_codes SET used_at = $2 WHERE page_hash = $1 AND used_at IS NULL RETURNING roster_id", Hash(page), now),
            row => row.Text(0), cancellationToken);
        return used.Count == 1 ? wijken.Duty.InService(id, now) : null;
    }

    private Regisseur? PersonAt(string address, DateTimeOffset now)
    {
        var person = wijken.Roster.Everybody.FirstOrDefault(one => string.Equals(one.Email, address.Trim(), StringComparison.OrdinalIgnoreCase));
        return wijken.Duty.InService(person?.Id, now);
    }

    private static Statement Forget(DateTimeOffset now) => new("DELETE FROM sign_in_codes WHERE expires_at < $1", now.AddHours(-24));

    private static Statement Insert(string page, string id, string digits, DateTimeOffset now) => new(
        """
        INSERT INTO sign_in_codes (page_hash, roster_id, code_hash, created_at, expires_at, tries)
        SELECT $1, $2, $3, $4, $5, 0 WHERE (SELECT COUNT(*) FROM sign_in_codes WHERE roster_id = $2 AND created_at > $6) < $7 RETURNING roster_id
        """,
        Hash(page), id, Hash(page + digits), now, now + Lifetime, now.AddHours(-1), id.Length == 0 ? int.MaxValue : MostCodes);

    private static Letter Letter(string to, string digits) => new(to, "Uw code voor WijkBot", $"""
        Uw code om aan te melden bij WijkBot is: {digits}

        De code werkt vijf minuten, alleen op de pagina waar u hem vroeg.
        Heeft u geen code gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand.
        """);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
