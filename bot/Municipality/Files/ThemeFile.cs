using System.Text.RegularExpressions;

namespace WijkBot.Municipality;

/// <summary>thema.css, when the municipality has one: a theme of NL Design System as it is published.</summary>
internal static partial class ThemeFile
{
    public const string Name = "thema.css";
    private const int LongestKilobytes = 200;

    public static Theme? Read(string directory, Problems problems)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
            return null;
        if (new FileInfo(path).Length > LongestKilobytes * 1024)
        {
            problems.Add(Name, $"is te groot; hooguit {LongestKilobytes} kB");
            return null;
        }
        var css = File.ReadAllText(path);
        if (Elsewhere().Match(css) is { Success: true } elsewhere)
            problems.Add(Name, $"'{elsewhere.Value.Trim()}': een thema mag niets van elders halen");
        if (ThemeClass().Match(css) is not { Success: true } theme)
        {
            problems.Add(Name, "er staat geen klasse in die op -theme eindigt, zoals .almelo-theme { --utrecht-...: ...; }");
            return null;
        }
        return new Theme(theme.Groups["name"].Value, css);
    }

    /// <summary>The browser would refuse it as well, without saying so to whoever wrote the file.</summary>
    [GeneratedRegex(@"@import\b|url\(\s*['""]?\s*(?:[a-z]+:)?//[^)]*", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\.(?<name>[a-z][a-z0-9\-]*-theme)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThemeClass();
}
