using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// The keys of the channel service, fetched when first needed and again after a day, or when a token names a key we do not know
/// (at most once in ten seconds, so that invented ids cost nothing). While the metadata is away the known keys go on working.
/// Not the library's ConfigurationManager: that one refreshes in the background, so the first message signed with a new key would be refused.
/// </summary>
internal sealed class SigningKeys(IHttpClientFactory http, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    internal const string ClientName = "botframework-metadata";
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile OpenIdConnectConfiguration? _known;
    private DateTimeOffset _fetchedAt;
    private DateTimeOffset _triedAt;

    /// <summary>Looks for a key by its id.</summary>
    public async Task<KeySearch> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (Known(keyId) is { } at && clock.GetUtcNow() - _fetchedAt < Fresh)
            return at;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - _triedAt >= Pause)
                await FetchAsync();
            return Known(keyId) is { } found ? found : LastTryFailed ? new KeySearch.Away() : new KeySearch.None();
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool LastTryFailed => _fetchedAt != _triedAt;

    private KeySearch.Found? Known(string keyId) => _known is { } metadata ? KeySearch.In(metadata, keyId) : null;

    /// <summary>Not cancelled with the caller that happened to be first: the others wait for it too. The client's timeout bounds it.</summary>
    private async Task FetchAsync()
    {
        _triedAt = clock.GetUtcNow();
        var address = options.Value.OpenIdMetadataUrl;
        var documents = new HttpDocumentRetriever(http.CreateClient(ClientName))
        {
            RequireHttps = address.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase),
        };
        try
        {
            _known = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            _fetchedAt = _triedAt;
        }
        // Whatever goes wrong there (network, timeout, no JSON, no keys), the outcome is the same: not refreshed.
        catch (Exception exception)
        {
            BotFrameworkLog.MetadataAway(logger, exception.GetType().Name);
        }
    }

    public void Dispose() => _gate.Dispose();
}
