using Microsoft.Extensions.Options;

namespace WijkBot.Wijken;

/// <summary>Refuses to start on a wrong setting, one line each.</summary>
internal sealed class LocatieserverOptionsRules : IValidateOptions<LocatieserverOptions>
{
    /// <summary>A conversation is held for five seconds while its turn is played: the wait must leave room for the rest.</summary>
    private const int LongestWait = 3000;

    public ValidateOptionsResult Validate(string? name, LocatieserverOptions options)
    {
        var errors = new[]
        {
            Url(options.BaseUrl),
            Between("TimeoutMilliseconds", options.TimeoutMilliseconds, 100, LongestWait, "the resident's message waits for it"),
            Between("CacheMinutes", options.CacheMinutes, 0, 1440, "0 remembers nothing"),
            Between("CacheSize", options.CacheSize, 1, 100_000, "so many answers are remembered"),
            Between("BreakSeconds", options.BreakSeconds, 1, 3600, "so long it is left alone after failures"),
        }.OfType<string>().ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static string? Between(string key, int value, int least, int most, string why) =>
        value >= least && value <= most ? null : $"{LocatieserverOptions.Section}:{key} must be from {least} to {most}: {why}.";

    private static string? Url(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Host.Length == 0 || value.Contains('?') || value.Contains('#'))
            return $"{LocatieserverOptions.Section}:BaseUrl must be an absolute URL without query or fragment.";
        return url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
            ? null : $"{LocatieserverOptions.Section}:BaseUrl must begin with https:// (http is accepted for this machine only).";
    }
}
