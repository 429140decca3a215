using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace WijkBot.Pages;

/// <summary>Style sheets and scripts of the public pages; part of the program itself, so that they are there wherever it runs.</summary>
public sealed class PageFiles
{
    private const string Prefix = "Pages/";
    private readonly FrozenDictionary<string, (byte[] Content, string Version)> files = Load().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Address of a file, which changes with its content.</summary>
    public string Url(string file) => $"/pagina/{file}?v={files[file].Version}";

    /// <summary>The file; 404 when there is none.</summary>
    internal IResult Serve(HttpContext context, string name)
    {
        if (!files.TryGetValue(name, out var file))
            return Results.NotFound();
        var isThisVersion = context.Request.Query["v"] == file.Version;
        context.Response.Headers.CacheControl = isThisVersion ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(file.Content, TypeOf(name));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/javascript; charset=utf-8",
    };

    private static IEnumerable<KeyValuePair<string, (byte[], string)>> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new(name[Prefix.Length..], (content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]));
        }
    }
}
