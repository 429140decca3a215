using Microsoft.Extensions.Options;

namespace WijkBot.Ops.Metrics;

internal sealed class OtlpRules : IValidateOptions<OtlpOptions>
{
    public ValidateOptionsResult Validate(string? name, OtlpOptions options)
        => options.Endpoint.Length == 0
            || (Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Otlp:Endpoint must be empty or an http or https address, for example http://localhost:4317");
}
