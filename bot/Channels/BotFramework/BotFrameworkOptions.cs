namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Settings under <c>BotFramework</c>. The channel is on when an AppId is given, or, on a developer's own machine, when anonymous
/// callers are allowed; otherwise every call gets 401. Checked at start by <see cref="BotFrameworkOptionsCheck"/>.
/// </summary>
public sealed class BotFrameworkOptions
{
    public const string Section = "BotFramework";

    /// <summary>The bot's Microsoft App ID: the audience of every token that comes in. Empty: channel off.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The secret that belongs to <see cref="AppId"/>; used only to fetch access tokens.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>Entra tenant of a single-tenant bot; empty: a multi-tenant bot (<c>botframework.com</c>).</summary>
    public string TenantId { get; set; } = "";

    /// <summary>OpenID metadata with the keys that sign incoming tokens. Other clouds have their own; plain http only to this machine.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where access tokens are fetched; empty: Microsoft's login service for <see cref="TenantId"/>. Plain http only to this machine.</summary>
    public string TokenUrl { get; set; } = "";

    /// <summary>What an access token is asked for. Other clouds have their own.</summary>
    public string TokenScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>
    /// Hosts that may get our access token, exact or as <c>*.suffix</c>. Empty: those of Microsoft's channels.
    /// A loopback host listed here may be answered over plain http, for trying things out.
    /// </summary>
    public string[] ServiceHosts { get; set; } = [];

    /// <summary>Accept callers without a token: in Development only, without an AppId, and only from this machine.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Anything can come in at all.</summary>
    public bool IsOn => AppId.Length > 0 || AllowAnonymous;

    internal Uri TokenAddress => new(TokenUrl.Length > 0
        ? TokenUrl
        : $"https://login.microsoftonline.com/{(TenantId.Length > 0 ? TenantId : "botframework.com")}/oauth2/v2.0/token");
}
