using System.Globalization;
using System.Text.RegularExpressions;
using WijkBot.Messages;

namespace WijkBot.Commands.Chatting;

/// <summary>What somebody at the terminal does. A closed list.</summary>
public abstract partial record ChatWords
{
    private ChatWords() { }

    /// <summary>A message.</summary>
    public sealed record Text(string Words) : ChatWords
    {
        public override string ToString() => "text";
    }

    /// <summary><c>/foto</c></summary>
    public sealed record Photo : ChatWords;

    /// <summary><c>/locatie 52.357,6.663</c></summary>
    public sealed record Pin(Location Location) : ChatWords;

    /// <summary><c>/later 26u</c>, also <c>10m</c> and <c>3d</c>.</summary>
    public sealed record Later(int Count, string Unit) : ChatWords
    {
        public TimeSpan Span => Unit switch
        {
            "dagen" => TimeSpan.FromDays(Count),
            "uur" => TimeSpan.FromHours(Count),
            _ => TimeSpan.FromMinutes(Count),
        };
    }

    /// <summary><c>/einde</c></summary>
    public sealed record End : ChatWords;

    /// <summary>A command that is none.</summary>
    /// <param name="Help">What is possible.</param>
    public sealed record Unknown(string Help) : ChatWords;

    /// <summary>Reads one line; nothing for an empty one.</summary>
    public static ChatWords? Read(string line)
    {
        if (line.Trim().Length == 0)
            return null;
        if (!line.StartsWith('/'))
            return new Text(line);
        if (line.Trim() is "/foto")
            return new Photo();
        if (line.Trim() is "/einde")
            return new End();
        return (ChatWords?)ReadPin(line) ?? (ChatWords?)ReadLater(line) ?? new Unknown("Dit kan: /foto, /locatie 52.357,6.663, /later 26u (of 10m, 3d), /einde");
    }

    private static Pin? ReadPin(string line)
    {
        if (PinLine().Match(line) is not { Success: true } match)
            return null;
        var (latitude, longitude) = (Degrees(match.Groups["latitude"].Value), Degrees(match.Groups["longitude"].Value));
        return Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? new Pin(new Location(latitude, longitude)) : null;
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Later? ReadLater(string line) => LaterLine().Match(line) is { Success: true } match
        ? new Later(int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), match.Groups["unit"].Value switch { "d" => "dagen", "u" => "uur", _ => "minuten" })
        : null;

    [GeneratedRegex(@"^/locatie\s+(?<latitude>-?[0-9]{1,3}(?:\.[0-9]{1,12})?)\s*,\s*(?<longitude>-?[0-9]{1,3}(?:\.[0-9]{1,12})?)\s*$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex PinLine();

    [GeneratedRegex(@"^/later\s+(?<count>[0-9]{1,4})(?<unit>[dum])\s*$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex LaterLine();
}
