using System.Security.Cryptography;
using System.Text;
using WijkBot.Messages;

namespace WijkBot.Channels.Browser;

/// <summary>
/// Who sits at this browser: a random secret in a cookie that only our own pages send along. The address that is recorded is
/// derived from it, so whoever sees the address cannot speak for the visitor.
/// </summary>
internal static class BrowserVisitor
{
    public const string CookieName = "probeer";
    private const int SecretLength = 32;

    /// <summary>The visitor of this request; a new one when there is none yet.</summary>
    /// <param name="channel">Name of the channel he writes on.</param>
    public static ResidentAddress Of(HttpContext context, string channel)
    {
        var secret = context.Request.Cookies[CookieName] is { } known && IsSecret(known) ? known : Begin(context);
        return new ResidentAddress(channel, AddressOf(secret));
    }

    /// <summary>
    /// A fresh visitor. A page that was opened from another site comes without the cookie that may well exist:
    /// there the next request of our own page decides.
    /// </summary>
    public static string Begin(HttpContext context)
    {
        var secret = RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);
        if (!IsFromElsewhere(context.Request))
            context.Response.Cookies.Append(CookieName, secret, Cookie(context.Request));
        return secret;
    }

    /// <summary>Another site sent the browser here (Fetch Metadata, w3.org/TR/fetch-metadata).</summary>
    public static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    private static CookieOptions Cookie(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = BrowserSetup.Root,
        MaxAge = TimeSpan.FromDays(30),
        IsEssential = true,
    };

    private static bool IsSecret(string text) => text.Length == SecretLength && text.All(char.IsAsciiHexDigitLower);

    private static string AddressOf(string secret) =>
        $"probeer-{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))[..16]}";
}
