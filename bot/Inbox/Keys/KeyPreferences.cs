using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>
/// How each colleague wants the inbox: in the record, so that it is the same on every device; and in a cookie, so that no page has to ask.
/// </summary>
public sealed class KeyPreferences(Preferences preferences)
{
    private const string Cookie = "wijkbot-toetsen";
    private const string On = "aan";
    private const string Off = "uit";

    /// <summary>Single keys do something for this colleague, as far as his browser knows; null when it does not.</summary>
    public static bool? KeysIn(HttpContext context, string rosterId) => context.Request.Cookies[Cookie] switch
    {
        { } cookie when cookie == Value(rosterId, true) => true,
        { } cookie when cookie == Value(rosterId, false) => false,
        _ => null,
    };

    /// <summary>Tells the browser what the record says, when it does not know.</summary>
    public async Task RememberAsync(HttpContext context, string rosterId, CancellationToken cancellationToken)
    {
        if (KeysIn(context, rosterId) is not null)
            return;
        Write(context, rosterId, await preferences.WantsAsync(rosterId, Preferences.Keys, cancellationToken));
    }

    public async Task SetKeysAsync(HttpContext context, string rosterId, bool on, CancellationToken cancellationToken)
    {
        await preferences.SetAsync(rosterId, Preferences.Keys, on, cancellationToken);
        Write(context, rosterId, on);
    }

    private static void Write(HttpContext context, string rosterId, bool on) => context.Response.Cookies.Append(Cookie, Value(rosterId, on), new CookieOptions
    {
        Path = "/inbox",
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });

    private static string Value(string rosterId, bool on) => $"{(on ? On : Off)}.{rosterId}";
}
