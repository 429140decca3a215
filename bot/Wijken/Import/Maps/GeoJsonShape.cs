using System.Text.Json;
using System.Text.Json.Serialization;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace WijkBot.Wijken;

/// <summary>Reads the outline of a feature of GeoJSON (RFC 7946, section 3.1), and tells in Dutch why it is none.</summary>
internal static class GeoJsonShape
{
    private static readonly string[] Areas = ["Polygon", "MultiPolygon"];
    private static readonly string[] Others = ["Point", "MultiPoint", "LineString", "MultiLineString", "GeometryCollection"];
    private static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() }, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Null when there is none, which some areas have not, or when it is <paramref name="wrong"/>: what follows the name of the area.</summary>
    public static Geometry? Read(JsonElement feature, out string? wrong)
    {
        wrong = null;
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null)
            return null;
        wrong = Wrong(geometry);
        return wrong is null ? Shape(geometry, out wrong) : null;
    }

    private static string? Wrong(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var told) || told.ValueKind != JsonValueKind.String)
            return "heeft een omtrek zonder soort (\"type\")";
        if (Areas.FirstOrDefault(type => told.ValueEquals(type)) is not { } area)
            return Others.FirstOrDefault(type => told.ValueEquals(type)) is { } other ? $"is een {other}, geen vlak" : $"is een '{ReadableName.Shown(told.GetRawText().Trim('"'))}', dat kent GeoJSON niet";
        return geometry.TryGetProperty("coordinates", out var points) && points.ValueKind == JsonValueKind.Array && points.GetArrayLength() > 0
            ? null : $"is een {area} zonder coördinaten";
    }

    private static Geometry? Shape(JsonElement geometry, out string? wrong)
    {
        wrong = null;
        try
        {
            return geometry.Deserialize<Geometry>(Json);
        }
        catch (ArgumentException)
        {
            wrong = "heeft een omtrek die niet gesloten is of te weinig punten heeft";
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            wrong = "heeft een omtrek waarvan de coördinaten geen getallen zijn of niet in ringen staan";
        }
        return null;
    }
}
