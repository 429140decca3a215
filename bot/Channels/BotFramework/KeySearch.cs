using System.Collections;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace WijkBot.Channels.BotFramework;

/// <summary>What became of looking for a signing key. A closed list.</summary>
internal abstract record KeySearch
{
    private KeySearch() { }

    /// <param name="Issuer">Who the metadata says signs with it.</param>
    /// <param name="Endorsements">Channels the key may speak for; a key without any speaks for none.</param>
    public sealed record Found(string Issuer, JsonWebKey Key, IReadOnlySet<string> Endorsements) : KeySearch;

    /// <summary>The metadata is there and the key is not in it.</summary>
    public sealed record None : KeySearch;

    /// <summary>Not known here, and the metadata is out of reach.</summary>
    public sealed record Away : KeySearch;

    /// <summary>The public RSA signing key of that id; null when the metadata has none, or two (then nobody knows which is meant).</summary>
    public static Found? In(OpenIdConnectConfiguration metadata, string keyId)
    {
        JsonWebKey[] keys = [.. (metadata.JsonWebKeySet?.Keys ?? []).Where(key =>
            string.Equals(key.Kid, keyId, StringComparison.Ordinal) && key is { Kty: "RSA", N.Length: > 0, E.Length: > 0 } && key.Use is null or "" or "sig")];
        return keys is [var only] && !string.IsNullOrEmpty(metadata.Issuer) ? new Found(metadata.Issuer, only, EndorsementsOf(only)) : null;
    }

    /// <summary>Microsoft's own addition to a JSON Web Key: <c>"endorsements": ["msteams", …]</c>.</summary>
    private static HashSet<string> EndorsementsOf(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var value)
        ? [.. value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(item => item.ToString()),
            IEnumerable items and not string => items.Cast<object?>().Select(item => item?.ToString() ?? ""),
            _ => [],
        }]
        : [];
}
