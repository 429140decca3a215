using Microsoft.Extensions.Options;

namespace WijkBot.Wijken;

/// <summary>Refuses to start on a wrong setting, one line each.</summary>
internal sealed class KaartOptionsRules : IValidateOptions<KaartOptions>
{
    public ValidateOptionsResult Validate(string? name, KaartOptions options)
    {
        var errors = new[]
        {
            Url(options.BaseUrl),
            Between("TimeoutMilliseconds", options.TimeoutMilliseconds, 100, 5000, "somebody stands waiting for it"),
            Between("CacheMegabytes", options.CacheMegabytes, 1, 512, "so much memory tiles may take"),
            Between("CacheHours", options.CacheHours, 1, 720, "so long a tile is kept"),
            Between("BreakSeconds", options.BreakSeconds, 1, 3600, "so long it is left alone after a failure"),
        }.OfType<string>().ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static string? Between(string key, int value, int least, int most, string why) =>
        value >= least && value <= most ? null : $"{KaartOptions.Section}:{key} must be from {least} to {most}: {why}.";

    private static string? Url(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Host.Length == 0 || value.Contains('?') || value.Contains('#'))
            return $"{KaartOptions.Section}:BaseUrl must be an absolute URL without query or fragment.";
        return url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
            ? null : $"{KaartOptions.Section}:BaseUrl must begin with https:// (http is accepted for this machine only).";
    }
}
