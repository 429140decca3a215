namespace WijkBot.Wijken;

/// <summary>Section <c>Wijken:Locatieserver</c>: PDOK's address search, asked for addresses our own files cannot tell. Off unless switched on: an address then goes to a third party.</summary>
public sealed class LocatieserverOptions
{
    public const string Section = "Wijken:Locatieserver";

    /// <summary>Ask there at all.</summary>
    public bool Enabled { get; set; }

    /// <summary>Where version 3.1 of the service is.</summary>
    public string BaseUrl { get; set => field = value ?? ""; } = "https://api.pdok.nl/bzk/locatieserver/search/v3_1/";

    /// <summary>How long the resident's message may wait for it in all.</summary>
    public int TimeoutMilliseconds { get; set; } = 1500;

    /// <summary>How long an answer is remembered, in memory only; 0: not at all.</summary>
    public int CacheMinutes { get; set; } = 60;

    /// <summary>So many answers are remembered; the oldest goes first.</summary>
    public int CacheSize { get; set; } = 2000;

    /// <summary>How long it is left alone after it failed time after time, or said that it is asked too much.</summary>
    public int BreakSeconds { get; set; } = 60;

    /// <summary>With a slash at its end, so that what is asked comes behind it.</summary>
    internal Uri Base => new(BaseUrl.TrimEnd('/') + "/");
}
