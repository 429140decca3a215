using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>An area of a map as a file tells it.</summary>
/// <param name="Number">Which one in the file or layer, from 1.</param>
/// <param name="Values">By the name of the column; only those that tell something.</param>
/// <param name="Shape">In the coordinates of the file; null when it has none.</param>
internal sealed record MapFeature(int Number, IReadOnlyDictionary<string, string> Values, Geometry? Shape)
{
    /// <summary>Why its outline is none, as it follows its code; null when nothing is wrong with it.</summary>
    public string? Wrong { get; init; }
}
