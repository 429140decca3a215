using System.Text.Json.Serialization;

namespace WijkBot.Ops.Health;

internal sealed record HealthAnswer(string Status)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, DependencyAnswer>? Dependencies { get; init; }
}

internal sealed record DependencyAnswer(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason);
