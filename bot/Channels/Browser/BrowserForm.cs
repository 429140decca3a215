using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkBot.Messages;

namespace WijkBot.Channels.Browser;

/// <summary>What a visitor sent, checked.</summary>
internal static class BrowserForm
{
    /// <summary>Characters; as many as ten SMS segments carry.</summary>
    public const int MostText = 1600;

    /// <summary>The channel meant by <c>sms</c> or <c>whatsapp</c>; SMS when nothing is said. Null: no such channel.</summary>
    public static ChannelTraits? Channel(string? name) => name switch
    {
        null or "" or "sms" => ChannelTraits.TrySms,
        "whatsapp" => ChannelTraits.TryWhatsApp,
        _ => null,
    };

    /// <summary>The name by which a page knows the channel.</summary>
    public static string Short(ChannelTraits channel) => channel == ChannelTraits.TrySms ? "sms" : "whatsapp";

    /// <summary>The message; null when it is broken or says nothing.</summary>
    /// <param name="photo">Kept already; only where the channel takes photos.</param>
    public static IncomingMessage? Message(IFormCollection form, ResidentAddress from, Media? photo, DateTimeOffset now)
    {
        var text = CleanText.Of(form["tekst"]);
        var pin = Pin(form);
        if (text.Length > MostText || pin.Broken || (text.Trim().Length == 0 && photo is null && pin.Location is null))
            return null;
        var channel = ChannelTraits.Of(from.Channel);
        if (!channel.TakesLocation && pin.Location is not null)
            return null;
        return new IncomingMessage
        {
            ProviderId = ProviderId(from, form),
            From = from,
            ReceivedAt = now,
            Text = text,
            Media = photo is null ? [] : [photo],
            Location = pin.Location,
            Choice = Choice(form),
        };
    }

    /// <summary>The page gives every message an id, so that pressing twice sends once. Hashed, because ids are logged and addresses are not.</summary>
    private static string ProviderId(ResidentAddress from, IFormCollection form)
    {
        var id = Guid.TryParse(form["id"], out var given) ? given : Guid.NewGuid();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{from.Value}|{id:N}")))[..32];
    }

    private static string? Choice(IFormCollection form) =>
        form["keuze"].ToString() is { Length: > 0 and <= 200 } choice ? CleanText.Of(choice) : null;

    private static (Location? Location, bool Broken) Pin(IFormCollection form)
    {
        if (form["lat"].Count == 0 && form["lon"].Count == 0)
            return (null, false);
        if (Degrees(form["lat"], 90) is not { } latitude || Degrees(form["lon"], 180) is not { } longitude)
            return (null, true);
        var label = CleanText.Of(form["plaats"]) is { Length: > 0 and <= 100 } name ? name : null;
        return (new Location(latitude, longitude, label) { AccuracyMetres = Degrees(form["straal"], 100_000) }, false);
    }

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
