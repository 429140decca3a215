using Microsoft.Extensions.Options;

namespace WijkBot.Channels.BotFramework;

/// <summary>Refuses to start with settings that contradict each other, one sentence for each.</summary>
internal sealed class BotFrameworkOptionsCheck(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        string[] errors = [.. Identity(options), .. Anonymous(options), .. Addresses(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        if (options.AppId.Length > 0 && options.AppPassword.Length == 0)
            yield return "BotFramework:AppPassword is missing: with BotFramework:AppId alone the bot could hear but not answer.";
        if (options.AppId.Length == 0 && options.AppPassword.Length > 0)
            yield return "BotFramework:AppId is missing: BotFramework:AppPassword belongs to one.";
        if (options.AppId.Length == 0 && options.TenantId.Length > 0)
            yield return "BotFramework:AppId is missing: BotFramework:TenantId belongs to one.";
        if (options.TenantId.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.')))
            yield return "BotFramework:TenantId must be a tenant's id or domain name.";
    }

    private IEnumerable<string> Anonymous(BotFrameworkOptions options)
    {
        if (options.AllowAnonymous && !environment.IsDevelopment())
            yield return "BotFramework:AllowAnonymous is only for Development: anyone could speak as any resident.";
        if (options.AllowAnonymous && options.AppId.Length > 0)
            yield return "BotFramework:AllowAnonymous and BotFramework:AppId exclude each other: with an AppId every caller must prove itself.";
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        if (!IsSafe(options.OpenIdMetadataUrl))
            yield return "BotFramework:OpenIdMetadataUrl must be an https URL (http only to this machine).";
        if (options.TokenUrl.Length > 0 && !IsSafe(options.TokenUrl))
            yield return "BotFramework:TokenUrl must be an https URL (http only to this machine).";
        if (string.IsNullOrWhiteSpace(options.TokenScope))
            yield return "BotFramework:TokenScope must not be empty.";
        foreach (var host in options.ServiceHosts.Where(host => Uri.CheckHostName(Bare(host)) == UriHostNameType.Unknown))
            yield return $"BotFramework:ServiceHosts holds '{host}', which is neither a host name nor *.suffix.";
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static string Bare(string host) => host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
}
