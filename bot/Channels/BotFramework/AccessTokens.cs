using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WijkBot.Channels.BotFramework;

/// <summary>Our own access token for the connector: client credentials, kept until shortly before it expires, fetched by one at a time.</summary>
internal sealed class AccessTokens(IHttpClientFactory http, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<AccessTokens> logger) : IDisposable
{
    internal const string ClientName = "botframework-login";
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _token;
    private DateTimeOffset _until;

    /// <summary>A token; null when the login service gives none.</summary>
    /// <param name="stale">A token that was just refused: not that one again.</param>
    public async Task<string?> GetAsync(string? stale, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_token is null || _token == stale || clock.GetUtcNow() >= _until)
                await FetchAsync(cancellationToken);
            return _token;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        _token = null;
        try
        {
            using var response = await http.CreateClient(ClientName).PostAsync(options.Value.TokenAddress, Credentials(), cancellationToken);
            if (response.IsSuccessStatusCode)
                Keep(await response.Content.ReadFromJsonAsync(ActivityJson.Default.TokenResponse, cancellationToken));
            if (_token is null)
                BotFrameworkLog.NoAccessToken(logger, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or TaskCanceledException { InnerException: TimeoutException })
        {
            BotFrameworkLog.NoAccessToken(logger, exception.GetType().Name);
        }
    }

    private FormUrlEncodedContent Credentials() => new(
    [
        new("grant_type", "client_credentials"),
        new("client_id", options.Value.AppId),
        new("client_secret", options.Value.AppPassword),
        new("scope", options.Value.TokenScope),
    ]);

    private void Keep(TokenResponse? response)
    {
        _token = string.IsNullOrEmpty(response?.AccessToken) ? null : response.AccessToken;
        var seconds = double.TryParse(response?.ExpiresIn?.ToString(), CultureInfo.InvariantCulture, out var stated) ? Math.Clamp(stated, 0, 86_400) : 0;
        var life = TimeSpan.FromSeconds(seconds);
        _until = clock.GetUtcNow() + (life > 2 * Margin ? life - Margin : life / 2);
    }

    public void Dispose() => _gate.Dispose();
}
