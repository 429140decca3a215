using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace WijkBot.Inbox;

/// <summary>
/// Keeps a walk with who walks it: in a sealed cookie that ends with the browser or after twelve hours, and goes to the pages of the walk only. Where a
/// colleague stands is nobody's business. In the address it would stand in the log of every proxy, in a row it would be kept; the form posts it, the
/// cookie cannot be read by any of them, and still the page can be reloaded and gone back to, which the answer to a form cannot.
/// </summary>
public sealed class RondeCookie(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Name = "wijkbot-ronde";
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);
    private readonly IDataProtector protector = protection.CreateProtector("WijkBot.Inbox.Ronde");

    /// <summary>The walk that this colleague is on; null when he is on none.</summary>
    public RondeState? Read(HttpContext context, string who)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(protector.Unprotect(cookie));
            return kept is { State: { } state } && state.Who == who && kept.Until > time.GetUtcNow() ? state : null;
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public void Write(HttpContext context, RondeState state) => context.Response.Cookies.Append(
        Name, protector.Protect(JsonSerializer.Serialize(new Kept(state, time.GetUtcNow() + Life))), new CookieOptions
        {
            Path = RondeEndpoints.Path,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        });

    private sealed record Kept(RondeState State, DateTimeOffset Until)
    {
        public override string ToString() => "kept ronde";
    }
}
