using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WijkBot.Tests.Channels.BotFramework;

/// <summary>Authorization headers that are each one step away from a genuine one.</summary>
internal static class Mutations
{
    public static IEnumerable<(string Name, string Authorization)> Of(Issuer issuer, DateTimeOffset now) =>
        Headers(issuer, now).Concat(Claims(issuer, now)).Concat(Shapes(issuer, now)).Concat(Symmetric(issuer, now));

    private static IEnumerable<(string Name, string Authorization)> Headers(Issuer issuer, DateTimeOffset now)
    {
        (string Name, string Member, JsonNode? Value)[] changes =
        [
            ("alg none", "alg", "none"), ("alg None", "alg", "None"), ("alg empty", "alg", ""), ("alg missing", "alg", null), ("alg PS256", "alg", "PS256"),
            ("alg PS384", "alg", "PS384"), ("alg ES256", "alg", "ES256"), ("alg rs256", "alg", "rs256"), ("alg number", "alg", 256),
            ("kid unknown", "kid", "unknown"), ("kid missing", "kid", null), ("kid empty", "kid", ""), ("kid case", "kid", "GOOD"), ("kid number", "kid", 1),
            ("key without endorsements", "kid", "bare"), ("key with no endorsement", "kid", "none"), ("key endorsed for another channel", "kid", "other"),
            ("key for encryption", "kid", "enc"), ("two keys of one id", "kid", "twice"), ("crit", "crit", new JsonArray("exp")),
        ];
        foreach (var (name, member, value) in changes)
            yield return (name, "Bearer " + issuer.Sign(With(Issuer.Header(), member, value), Issuer.Payload(now)));
        yield return ("foreign key", "Bearer " + issuer.Sign(Issuer.Header(), Issuer.Payload(now), issuer.Foreign));
        yield return ("own key in jwk", "Bearer " + issuer.Sign(With(Issuer.Header(), "jwk", Jwk(issuer.Foreign)), Issuer.Payload(now), issuer.Foreign));
        yield return ("own key by jku", "Bearer " + issuer.Sign(With(Issuer.Header(), "jku", "https://evil.example/keys"), Issuer.Payload(now), issuer.Foreign));
    }

    private static IEnumerable<(string Name, string Authorization)> Claims(Issuer issuer, DateTimeOffset now)
    {
        long At(double minutes) => now.AddMinutes(minutes).ToUnixTimeSeconds();
        (string Name, string Member, JsonNode? Value)[] changes =
        [
            ("aud wrong", "aud", "99999999-2222-3333-4444-555555555555"), ("aud missing", "aud", null), ("aud empty", "aud", ""), ("aud longer", "aud", Issuer.AppId + "0"),
            ("aud list without us", "aud", new JsonArray("a", "b")), ("aud empty list", "aud", new JsonArray()),
            ("iss wrong", "iss", "https://evil.example"), ("iss missing", "iss", null), ("iss slash", "iss", "https://api.botframework.com/"),
            ("iss case", "iss", "https://API.botframework.com"), ("iss emulator", "iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
            ("iss list", "iss", new JsonArray("https://api.botframework.com")),
            ("expired", "exp", At(-6)), ("exp missing", "exp", null), ("exp zero", "exp", 0), ("exp text", "exp", "later"), ("exp negative", "exp", -1),
            ("not yet valid", "nbf", At(6)), ("never valid", "nbf", At(90)),
            ("serviceurl foreign", "serviceurl", "https://evil.example/"), ("serviceurl missing", "serviceurl", null), ("serviceurl empty", "serviceurl", ""),
            ("serviceurl list", "serviceurl", new JsonArray(Issuer.ServiceUrl)), ("serviceurl prefix", "serviceurl", "https://smba.trafficmanager.net/"),
        ];
        foreach (var (name, member, value) in changes)
            yield return (name, "Bearer " + issuer.Sign(Issuer.Header(), With(Issuer.Payload(now), member, value)));
        yield return ("serviceUrl in other case of name", "Bearer " + issuer.Sign(Issuer.Header(), With(With(Issuer.Payload(now), "serviceurl", null), "serviceUrl", Issuer.ServiceUrl)));
    }

    private static IEnumerable<(string Name, string Authorization)> Shapes(Issuer issuer, DateTimeOffset now)
    {
        var token = issuer.Token(now);
        var parts = token.Split('.');
        var evil = Issuer.Part(With(Issuer.Payload(now), "serviceurl", Issuer.ServiceUrl + "x").ToJsonString());
        yield return ("no scheme", token);
        yield return ("Basic", "Basic " + token);
        yield return ("empty", "Bearer ");
        yield return ("two spaces", "Bearer  " + token);
        yield return ("two tokens", $"Bearer {token} {token}");
        yield return ("no signature", $"Bearer {parts[0]}.{parts[1]}.");
        yield return ("two parts", $"Bearer {parts[0]}.{parts[1]}");
        yield return ("five parts", $"Bearer {token}.a.b");
        yield return ("payload exchanged", $"Bearer {parts[0]}.{evil}.{parts[2]}");
        yield return ("signature of nothing", $"Bearer {parts[0]}.{parts[1]}.{Issuer.Part(new string('a', 256))}");
        yield return ("signature cut", $"Bearer {parts[0]}.{parts[1]}.{parts[2][..^8]}");
        yield return ("header no JSON", $"Bearer {Issuer.Part("x")}.{parts[1]}.{parts[2]}");
        yield return ("header a list", $"Bearer {Issuer.Part("[]")}.{parts[1]}.{parts[2]}");
        yield return ("not base64", "Bearer %%%.%%%.%%%");
        yield return ("dots", "Bearer ..");
        for (var at = 0; at < 20; at++)
            yield return ($"bit flipped {at}", "Bearer " + Flip(token, (at * 37) % (token.Length - 3)));
    }

    /// <summary>The public key, which everybody has, taken for a shared secret.</summary>
    private static IEnumerable<(string Name, string Authorization)> Symmetric(Issuer issuer, DateTimeOffset now)
    {
        byte[][] secrets = [issuer.Key.ExportRSAPublicKey(), issuer.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(issuer.Key.ExportSubjectPublicKeyInfoPem()), issuer.Key.ExportParameters(false).Modulus!];
        foreach (var secret in secrets)
        {
            var signed = Issuer.Unsigned(With(Issuer.Header(), "alg", "HS256"), Issuer.Payload(now));
            yield return ("HS256 with the public key", $"Bearer {signed}.{System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}");
        }

        yield return ("alg none, unsigned", $"Bearer {Issuer.Unsigned(With(Issuer.Header(), "alg", "none"), Issuer.Payload(now))}.");
    }

    private static JsonObject With(JsonObject of, string member, JsonNode? value)
    {
        of.Remove(member);
        if (value is not null)
            of[member] = value;
        return of;
    }

    private static JsonObject Jwk(RSA key) => new()
    {
        ["kty"] = "RSA",
        ["n"] = System.Buffers.Text.Base64Url.EncodeToString(key.ExportParameters(false).Modulus),
        ["e"] = "AQAB",
    };

    private static string Flip(string token, int at) => token[at] == '.' ? token.Remove(at, 1) : $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
}
