using System.Globalization;
using System.Text.Json;

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
        };
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
