using System.Reflection;
using System.Security.Cryptography;

namespace WijkBot.Inbox;

/// <summary>Style and script, read from the program itself so that they are there wherever it runs.</summary>
internal static class PageFiles
{
    public static readonly Asset Style = Read("inbox.css", "text/css; charset=utf-8");
    public static readonly Asset Script = Read("inbox.js", "text/javascript; charset=utf-8");
    public static readonly Asset Keys = Read("toetsen.js", "text/javascript; charset=utf-8");

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var asset in new[] { Style, Script, Keys })
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
internal sealed record Asset(string Name, string ContentType, byte[] Content)
{
    /// <summary>Its address; another content has another address.</summary>
    public string Path { get; } = $"/inbox/assets/{Name}?v={Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}";
}
