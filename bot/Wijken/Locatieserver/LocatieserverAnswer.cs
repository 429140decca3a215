using System.Globalization;
using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>What the service answered.</summary>
/// <param name="Found">How many there are; more than came along when it does not fit.</param>
internal sealed record LocatieserverAnswer(int Found, IReadOnlyList<LocatieserverAddress> Addresses)
{
    /// <summary>The answer; null when it is none.</summary>
    public static LocatieserverAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("response", out var response) && response.ValueKind == JsonValueKind.Object
                && response.TryGetProperty("numFound", out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var count)
                && response.TryGetProperty("docs", out var docs) && docs.ValueKind == JsonValueKind.Array
                ? new LocatieserverAnswer(count, [.. docs.EnumerateArray().Select(LocatieserverAddress.Read).OfType<LocatieserverAddress>()])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => $"{Found.ToString(CultureInfo.InvariantCulture)} addresses";
}

/// <summary>An address as the service knows it, its codes as they are kept here: WK and BU with these letters, as they come, and GM, which comes without.</summary>
internal sealed record LocatieserverAddress(string? Street, int Number, string? Postcode, string Municipality, string? MunicipalityName)
{
    public string? Wijk { get; private init; }
    public string? WijkName { get; private init; }
    public string? Buurt { get; private init; }
    public string? BuurtName { get; private init; }

    /// <summary>Null when the service does not tell it.</summary>
    public Location? Point { get; private init; }

    /// <summary>Null when it is no address, or lacks what makes it one.</summary>
    public static LocatieserverAddress? Read(JsonElement doc)
    {
        if (doc.ValueKind != JsonValueKind.Object || Text(doc, "type") != "adres"
            || !int.TryParse(Text(doc, "huisnummer"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || CbsCode.Of(Text(doc, "gemeentecode"), CbsLevel.Municipality) is not { } municipality)
            return null;
        return new LocatieserverAddress(Text(doc, "straatnaam"), number, Text(doc, "postcode"), municipality, Text(doc, "gemeentenaam"))
        {
            Wijk = CbsCode.Of(Text(doc, "wijkcode"), CbsLevel.Wijk),
            WijkName = Text(doc, "wijknaam"),
            Buurt = CbsCode.Of(Text(doc, "buurtcode"), CbsLevel.Buurt),
            BuurtName = Text(doc, "buurtnaam"),
            Point = PointIn(Text(doc, "centroide_ll")),
        };
    }

    /// <summary>Well-known text, longitude first: <c>POINT(6.66 52.35)</c>.</summary>
    private static Location? PointIn(string? text)
    {
        if (text is null || !text.StartsWith("POINT(", StringComparison.Ordinal) || !text.EndsWith(')'))
            return null;
        return text[6..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var east, var north]
            && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
            && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
            ? new Location(latitude, longitude) : null;
    }

    private static string? Text(JsonElement doc, string name) => !doc.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>Names no address.</summary>
    public override string ToString() => $"address in {Wijk}";
}
