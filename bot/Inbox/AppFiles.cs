using System.Text.Json;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>
/// What makes the inbox a program on a telephone: a manifest (https://www.w3.org/TR/appmanifest/), icons, and a worker that says so when there
/// is no connection. The worker keeps no page with anything of a resident.
/// </summary>
internal static class AppFiles
{
    public const string ManifestPath = "/inbox/app.webmanifest";

    private static readonly (string Name, string Sizes, string Purpose)[] Icons =
        [("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"), ("icon-vol-512.png", "512x512", "maskable")];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(ManifestPath, (MunicipalityData municipality) => TypedResults.Text(Manifest(municipality), "application/manifest+json")).AllowAnonymous();
        app.MapGet("/inbox/werker.js", (HttpContext context, PageFiles files) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            // the list itself is at /inbox, which is not below the worker's own folder
            context.Response.Headers["Service-Worker-Allowed"] = "/inbox";
            return TypedResults.Text(Worker(files), "text/javascript");
        }).AllowAnonymous();
        app.MapGet("/inbox/geen-verbinding", (HttpContext context) => Show.Message(
            context, StatusCodes.Status200OK, "Geen verbinding", "Uw telefoon heeft nu geen internet. Wat u typte wordt bewaard tot u dit venster sluit. Ga terug en probeer het nog eens.")).AllowAnonymous();
    }

    private static string Manifest(MunicipalityData municipality) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["name"] = $"WijkBot gemeente {municipality.Name}",
        ["short_name"] = "WijkBot",
        ["lang"] = "nl",
        ["id"] = "/inbox",
        ["start_url"] = "/inbox",
        ["scope"] = "/inbox",
        ["display"] = "standalone",
        ["background_color"] = "#ffffff",
        ["theme_color"] = "#073f39",
        ["icons"] = Icons.Select(icon => new Dictionary<string, string>
        {
            ["src"] = PageFiles.Icon(icon.Name).Path,
            ["sizes"] = icon.Sizes,
            ["type"] = "image/png",
            ["purpose"] = icon.Purpose,
        }),
    });

    /// <summary>The worker with the addresses of what it keeps; another style sheet makes another worker.</summary>
    private static string Worker(PageFiles files) => PageFiles.Worker.Replace("KEPT", JsonSerializer.Serialize(
        new[] { "/inbox/geen-verbinding", files.Style.Path }.Concat(files.Theme is { } theme ? [theme.Path] : [])), StringComparison.Ordinal);
}
