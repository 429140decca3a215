using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WijkBot.Tests.Channels.BotFramework;

/// <summary>A channel service of our own: metadata, keys, and tokens signed by hand, so that every part of one can be bent.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private readonly StandIn _server;
    private readonly JsonArray _keys = [];

    private Issuer(StandIn server) => _server = server;

    public RSA Key { get; } = RSA.Create(2048);
    public RSA Foreign { get; } = RSA.Create(2048);
    public bool Away { get; set; }
    public int Fetches => _server.Asked.Count(asked => asked.Path == "/keys");
    public string MetadataUrl => _server.Url + "/metadata";

    public static async Task<Issuer> StartAsync()
    {
        var issuer = new Issuer(await StandIn.StartAsync());
        issuer._server.Answer = issuer.AnswerAsync;
        issuer.Publish("good", issuer.Key, ["msteams", "directline"]);
        return issuer;
    }

    public void Publish(string kid, RSA key, string[]? endorsements, string use = "sig")
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = use,
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements is not null)
            jwk["endorsements"] = JsonSerializer.SerializeToNode(endorsements);
        _keys.Add(jwk);
    }

    private Task AnswerAsync(Asked asked, HttpContext context)
    {
        if (Away)
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync(asked.Path == "/keys"
            ? new JsonObject { ["keys"] = _keys.DeepClone() }.ToJsonString()
            : new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = _server.Url + "/keys" }.ToJsonString(), context.RequestAborted);
    }

    public static JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "good" };

    public static JsonObject Payload(DateTimeOffset now) => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
    };

    public string Token(DateTimeOffset now) => Sign(Header(), Payload(now));

    public string Sign(JsonObject header, JsonObject payload, RSA? key = null)
    {
        var signed = Unsigned(header, payload);
        var hash = header["alg"]?.ToString() switch { "RS384" or "PS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        var padding = header["alg"]?.ToString().StartsWith("PS", StringComparison.Ordinal) == true ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return $"{signed}.{Base64Url.EncodeToString((key ?? Key).SignData(Encoding.ASCII.GetBytes(signed), hash, padding))}";
    }

    public static string Unsigned(JsonObject header, JsonObject payload) => $"{Part(header.ToJsonString())}.{Part(payload.ToJsonString())}";

    public static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        Key.Dispose();
        Foreign.Dispose();
        await _server.DisposeAsync();
    }
}
