using System.Globalization;
using System.Text.Json;

namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>A case of Microsoft's specifications: what is said, when, and what their recognizer makes of it.</summary>
/// <param name="Now">Their reference time.</param>
internal sealed record SpecCase(string Input, DateTime Now, bool IsSupported, IReadOnlyList<SpecResult> Results)
{
    public static IReadOnlyList<SpecCase> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    private static SpecCase Of(JsonElement told)
    {
        var now = told.TryGetProperty("Context", out var context) && context.ValueKind == JsonValueKind.Object && context.TryGetProperty("ReferenceDateTime", out var moment) && moment.ValueKind == JsonValueKind.String
            ? DateTimeOffset.Parse(moment.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).DateTime
            : new DateTime(2016, 11, 7);
        var isSupported = !Names(told, "NotSupported").Contains("dotnet", StringComparison.Ordinal) && !Names(told, "NotSupportedByDesign").Contains("dotnet", StringComparison.Ordinal);
        return new SpecCase(told.GetProperty(nameof(Input)).GetString()!, now, isSupported, [.. told.GetProperty(nameof(Results)).EnumerateArray().Select(SpecResult.Of)]);
    }

    private static string Names(JsonElement told, string name) => told.TryGetProperty(name, out var names) && names.ValueKind == JsonValueKind.String ? names.GetString()! : "";
}

/// <summary>One thing their recognizer finds.</summary>
/// <param name="Type"><c>date</c>, <c>timerange</c>, <c>set</c>, <c>boolean</c> …</param>
/// <param name="Values">Each way to resolve it, with the names of its parts.</param>
internal sealed record SpecResult(string Text, string Type, IReadOnlyList<IReadOnlyDictionary<string, string>> Values)
{
    public string Timex => Values.Select(value => value.GetValueOrDefault("timex", "")).FirstOrDefault() ?? "";

    public string Mod => Values.Select(value => value.GetValueOrDefault("Mod", "")).FirstOrDefault() ?? "";

    public static SpecResult Of(JsonElement told)
    {
        var type = told.TryGetProperty("TypeName", out var name) || told.TryGetProperty(nameof(Type), out name) ? name.GetString()! : "";
        return new SpecResult(told.GetProperty(nameof(Text)).GetString()!, type.Replace("datetimeV2.", "", StringComparison.Ordinal), [.. Ways(told)]);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Ways(JsonElement told)
    {
        var value = told.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object ? resolution
            : told.TryGetProperty("Value", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        if (value.TryGetProperty("values", out var values))
            return values.EnumerateArray().Select(Strings);
        if (!value.TryGetProperty(nameof(Timex), out var timex))
            return [Strings(value)];
        return Tenses.Where(tense => value.TryGetProperty(tense, out _))
            .Select(tense => Renamed(Strings(value.GetProperty(tense)), timex.GetString() ?? "", value.TryGetProperty(nameof(Mod), out var mod) ? mod.ToString() : ""));
    }

    private static readonly string[] Tenses = ["PastResolution", "FutureResolution"];

    /// <summary>Their parsers name the parts otherwise than their model.</summary>
    private static Dictionary<string, string> Renamed(IReadOnlyDictionary<string, string> parts, string timex, string mod)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal) { ["timex"] = timex, ["Mod"] = mod };
        foreach (var (name, value) in parts)
            named[name.StartsWith("start", StringComparison.Ordinal) ? "start" : name.StartsWith("end", StringComparison.Ordinal) ? "end" : "value"] = value;
        return named;
    }

    private static Dictionary<string, string> Strings(JsonElement parts) => parts.ValueKind != JsonValueKind.Object
        ? []
        : parts.EnumerateObject().ToDictionary(part => part.Name, part => part.Value.ValueKind == JsonValueKind.True ? "yes" : part.Value.ValueKind == JsonValueKind.False ? "no" : part.Value.ToString(), StringComparer.Ordinal);
}
