using Microsoft.Extensions.Options;

namespace WijkBot.Channels.Browser;

/// <summary>Section <c>Probeer</c>: the phone page on which the bot is tried as a resident.</summary>
public sealed class BrowserOptions
{
    /// <summary>Also outside Development. Everybody who reaches the page can then open cases.</summary>
    public bool Enabled { get; set; }
}

/// <summary>Whether the phone page is on: in Development, or when it is switched on.</summary>
public sealed class BrowserSwitch(IOptions<BrowserOptions> options, IHostEnvironment environment)
{
    public bool IsOn { get; } = options.Value.Enabled || environment.IsDevelopment();
}

/// <summary>What the channels of the phone page need of rooms that they may not name.</summary>
/// <param name="SegmentsOf">What a text costs as SMS.</param>
/// <param name="PhotoFolder">Where visitors' photos are kept.</param>
public sealed record BrowserParts(Func<string, int> SegmentsOf, string PhotoFolder);
