using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>One-time links with which a colleague of the roster signs in.</summary>
public sealed class SignInLinks(SqlStore sql, WijkenInUse wijken, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int TokenBytes = 32;

    /// <summary>A new token of 256 random bits, in base64url.</summary>
    /// <returns>Null when nobody in the roster has this id, or not today: before the first day and after the last nobody signs in.</returns>
    public async Task<string?> CreateAsync(string rosterId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (wijken.Duty.InService(rosterId, now) is null)
            return null;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await sql.CommitAsync(
        [
            new Statement("DELETE FROM sign_in_links WHERE expires_at < $1", now.AddDays(-30)),
            new Statement(
                "INSERT INTO sign_in_links (token_hash, roster_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
                Hash(token), rosterId, now, now + Lifetime),
        ], cancellationToken);
        return token;
    }

    /// <summary>The path of the page a token opens.</summary>
    public static string PathOf(string token) => $"inbox/aanmelden?code={token}";

    /// <summary>Uses a token up.</summary>
    /// <returns>Who signs in; null when the token is unknown, used or too old, or its owner is not in service.</returns>
    public async Task<Regisseur?> UseAsync(string token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var used = await sql.ChangeAsync(
            new Statement(
                "UPDATE sign_in_links SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING roster_id",
                Hash(token), now),
            row => row.Text(0), cancellationToken);
        return used.Count == 1 ? wijken.Duty.InService(used[0], now) : null;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
