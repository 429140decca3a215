using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Channels.BotFramework;

/// <summary>Finds the pin among an activity's entities: schema.org <c>GeoCoordinates</c>, or a <c>Place</c> that has them as <c>geo</c>.</summary>
internal static class ActivityPlace
{
    /// <summary>The first pin on earth, WGS84 degrees; null when there is none.</summary>
    public static Location? Find(JsonElement? entities) =>
        Lenient.Objects(entities).Select(Read).FirstOrDefault(location => location is not null);

    private static Location? Read(JsonElement entity)
    {
        if (IsA(entity, "GeoCoordinates"))
            return Pin(entity, label: Lenient.Text(entity, "name"), address: null);
        if (!IsA(entity, "Place"))
            return null;
        var geo = Lenient.Member(entity, "geo");
        return Pin(geo, Lenient.Text(entity, "name") ?? Lenient.Text(geo, "name"), Address(entity));
    }

    private static Location? Pin(JsonElement? geo, string? label, string? address) =>
        Lenient.Number(geo, "latitude") is >= -90 and <= 90 and var latitude
        && Lenient.Number(geo, "longitude") is >= -180 and <= 180 and var longitude
            ? new Location(latitude, longitude, Clean(label), Clean(address))
            : null;

    /// <summary>A text, or a schema.org PostalAddress.</summary>
    private static string? Address(JsonElement place)
    {
        if (Lenient.Text(place, "address") is { } text)
            return text;
        var postal = Lenient.Member(place, "address");
        string?[] parts = [Lenient.Text(postal, "streetAddress"), Lenient.Text(postal, "postalCode"), Lenient.Text(postal, "addressLocality")];
        return string.Join(", ", parts.Where(part => part is not null)) is { Length: > 0 } joined ? joined : null;
    }

    private static bool IsA(JsonElement entity, string type) =>
        string.Equals(Lenient.Text(entity, "type"), type, StringComparison.OrdinalIgnoreCase);

    private static string? Clean(string? text) => text is null ? null : CleanText.Of(text);
}
