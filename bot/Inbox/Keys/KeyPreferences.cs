using WijkBot.Storage;

namespace WijkBot.Inbox;

/// <summary>
/// How each colleague wants the inbox: in the record, so that it is the same on every device; and in a cookie, so that no page has to ask.
/// </summary>
public sealed class KeyPreferences(SqlStore sql)
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
        var kept = await sql.ReadAsync(new Statement("SELECT keys FROM inbox_preferences WHERE roster_id = $1", rosterId), row => row.Bool(0), cancellationToken);
        Write(context, rosterId, kept is not [false]);
    }

    public async Task SetKeysAsync(HttpContext context, string rosterId, bool on, CancellationToken cancellationToken)
    {
        await sql.CommitAsync(
            [new Statement("INSERT INTO inbox_preferences (roster_id, keys) VALUES ($1, $2) ON CONFLICT (roster_id) DO UPDATE SET keys = $2", rosterId, on)], cancellationToken);
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
