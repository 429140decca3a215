using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Checks a channel's token as the Bot Connector's authentication asks: issuer, audience, lifetime with five minutes of clock skew,
/// RS256/384/512 by a key of the channel service's metadata, a <c>serviceurl</c> claim, endorsements of the key.
/// The last two are held against the activity once it is read, by <see cref="Caller.MayDeliver"/>.
/// </summary>
internal sealed class TokenCheck(SigningKeys keys, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private readonly JsonWebTokenHandler _handler = new();

    public async Task<Caller> CheckAsync(string text, CancellationToken cancellationToken)
    {
        // Algorithm and key id are looked at first: nonsense must not make us fetch anything.
        if (Read(text) is not { Kid.Length: > 0 } token || !Algorithms.Contains(token.Alg) || token.TryGetHeaderValue<object>("crit", out _))
            return new Caller.Refused("no token of the channel service");
        return await keys.FindAsync(token.Kid, cancellationToken) switch
        {
            KeySearch.Found found => await ValidateAsync(token, found),
            KeySearch.Away => new Caller.Undecided(),
            _ => new Caller.Refused("signed with an unknown key"),
        };
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return _handler.CanReadToken(text) ? _handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private async Task<Caller> ValidateAsync(JsonWebToken token, KeySearch.Found found)
    {
        var result = await _handler.ValidateTokenAsync(token, Rules(found));
        if (!result.IsValid)
            return new Caller.Refused("the token is not valid");
        return token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && serviceUrl is { Length: > 0 }
            ? new Caller.Channel(serviceUrl, found.Endorsements)
            : new Caller.Refused("the token names no serviceurl");
    }

    private TokenValidationParameters Rules(KeySearch.Found found) => new()
    {
        ValidIssuer = found.Issuer,
        ValidAudience = options.Value.AppId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = found.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsAlive,
    };

    private bool IsAlive(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } start || (start - Skew <= now && start <= end));
    }
}
