namespace WijkBot.Wijken;

/// <summary>
/// Section <c>Wijken:Kaart</c>: the national map of the Kadaster (BRT-Achtergrondkaart) beneath the markers of a walk. Off unless switched on:
/// the service then sees which part of the municipality is looked at, though neither by whom nor for what. Without it the buurten are drawn.
/// </summary>
public sealed class KaartOptions
{
    public const string Section = "Wijken:Kaart";

    /// <summary>Fetch tiles at all.</summary>
    public bool Enabled { get; set; }

    /// <summary>Where the tiles in EPSG:3857 are.</summary>
    public string BaseUrl { get; set => field = value ?? ""; } = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/";

    /// <summary>How long a tile may take.</summary>
    public int TimeoutMilliseconds { get; set; } = 1500;

    /// <summary>Memory for tiles that were fetched; the one used longest ago goes first.</summary>
    public int CacheMegabytes { get; set; } = 16;

    /// <summary>How long a tile is kept.</summary>
    public int CacheHours { get; set; } = 24;

    /// <summary>How long the service is left alone after it failed.</summary>
    public int BreakSeconds { get; set; } = 30;

    /// <summary>With a slash at its end, so that the tile comes behind it.</summary>
    internal Uri Base => new(BaseUrl.TrimEnd('/') + "/");
}
