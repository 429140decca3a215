namespace WijkBot.Ops.Start;

/// <summary>The builder every form of the program starts from.</summary>
public static class ProgramBuilder
{
    /// <summary>Where the program listens when nobody says otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] s_addressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>
    /// The content root is the project's folder under <c>dotnet run</c> and the program's own folder otherwise, never
    /// wherever it happens to be started from: the data must be found again.
    /// </summary>
    public static WebApplicationBuilder Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot(args) });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // whoever read a request from its socket also handles it: no hand-over to another worker
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        if (!SaysWhere(builder.Configuration))
        {
            // not in appsettings.json: a value there would win from ASPNETCORE_URLS
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return builder;
    }

    /// <summary>Null: the host decides, from --contentRoot.</summary>
    private static string? ContentRoot(string[] args)
    {
        if (args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var here = Directory.GetCurrentDirectory();
        return File.Exists(Path.Combine(here, "WijkBot.csproj")) ? here : AppContext.BaseDirectory;
    }

    private static bool SaysWhere(ConfigurationManager configuration)
        => s_addressKeys.Any(key => !string.IsNullOrEmpty(configuration[key]))
            || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
