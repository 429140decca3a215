using System.Net;
using Microsoft.Extensions.Options;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Finds out who calls, before a byte of the body is read. With an AppId a token is needed. Without one, and only where
/// AllowAnonymous says so, a program on this machine is let in without. Tokens of the Bot Framework Emulator are not taken: the emulator
/// works without an AppId here.
/// </summary>
internal sealed class CallerCheck(TokenCheck tokens, IOptions<BotFrameworkOptions> options)
{
    /// <summary>Marks of a proxy or a browser: then the caller is not really a program on this machine.</summary>
    private static readonly string[] Betraying = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via", "Origin", "Sec-Fetch-Site"];

    public async Task<Caller> IdentifyAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization;
        if (options.Value.AppId.Length == 0)
            return options.Value.AllowAnonymous ? Anonymous(context) : new Caller.Refused("the channel is off");
        return authorization.Count == 1 && authorization[0]!.Split(' ') is [var scheme, { Length: > 0 } token]
            && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
                ? await tokens.CheckAsync(token, context.RequestAborted)
                : new Caller.Refused("no bearer token");
    }

    private static Caller Anonymous(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.Authorization.Count > 0)
            return new Caller.Refused("a token that cannot be checked without an AppId");
        if (Betraying.Any(headers.ContainsKey))
            return new Caller.Refused("anonymous through a proxy or a browser");
        return IsLoopback(context.Connection.RemoteIpAddress) && IsLoopback(context.Connection.LocalIpAddress)
            ? new Caller.Anonymous()
            : new Caller.Refused("anonymous from another machine");
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
