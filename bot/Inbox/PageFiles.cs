using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>Style, scripts and icons, read from the program itself so that they are there wherever it runs; and the municipality's theme.</summary>
public sealed class PageFiles(MunicipalityData municipality)
{
    private const string ScriptType = "text/javascript; charset=utf-8", StyleType = "text/css; charset=utf-8";
    private static readonly string[] IconNames = ["icon-192.png", "icon-512.png", "icon-vol-512.png"];
    private static readonly Asset[] Fixed =
    [
        Read("inbox.css", StyleType), Read("inbox.js", ScriptType), Read("live.js", ScriptType), Read("toetsen.js", ScriptType), Read("ronde.js", ScriptType),
        Read("antwoord.js", ScriptType), Read("fotos.js", ScriptType), .. IconNames.Select(name => Read(name, "image/png")),
    ];

    /// <summary>Text of the worker; not an asset, because its address must not change.</summary>
    internal static string Worker { get; } = Encoding.UTF8.GetString(Read("werker.js", ScriptType).Content);

    public Asset Style => Fixed[0];

    public Asset Script => Fixed[1];

    public Asset LiveScript => Fixed[2];

    public Asset Keys => Fixed[3];

    /// <summary>Only for the page of a walk.</summary>
    public Asset RondeScript => Fixed[4];

    /// <summary>Of the page of a case: the reply box and the photos.</summary>
    public IReadOnlyList<Asset> CaseScripts { get; } = [Fixed.Single(asset => asset.Name == "antwoord.js"), Fixed.Single(asset => asset.Name == "fotos.js")];

    /// <summary>Design tokens of the municipality; null when it has none.</summary>
    public Asset? Theme { get; } = municipality.Theme is { } theme ? new Asset("thema.css", StyleType, Encoding.UTF8.GetBytes(theme.Css)) : null;

    /// <summary>The class that carries the tokens.</summary>
    public string? ThemeClass => municipality.Theme?.ClassName;

    internal static Asset Icon(string name) => Fixed.Single(asset => asset.Name == name);

    internal static void Map(IEndpointRouteBuilder app)
    {
        var files = app.ServiceProvider.GetRequiredService<PageFiles>();
        foreach (var asset in Fixed.Concat(files.Theme is { } theme ? [theme] : []))
        {
            app.MapGet($"/inbox/assets/{asset.Name}", (HttpContext context) =>
            {
                // the address carries the version
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return TypedResults.Bytes(asset.Content, asset.ContentType);
            }).AllowAnonymous();
        }
    }

    private static Asset Read(string name, string contentType)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Inbox/{name}")
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new Asset(name, contentType, content.ToArray());
    }
}

/// <summary>A file that belongs to the pages.</summary>
public sealed record Asset(string Name, string ContentType, byte[] Content)
{
    /// <summary>Its address; another content has another address.</summary>
    public string Path { get; } = $"/inbox/assets/{Name}?v={Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}";

    public override string ToString() => Name;
}
