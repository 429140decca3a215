using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>A point of the municipality's own list: a lamppost by its number, or a place that residents call by a name.</summary>
/// <param name="Kind"><see cref="Lamppost"/>, or whatever the municipality calls it: <c>speeltuin</c>, <c>winkel</c>.</param>
/// <param name="Name">The number on the post, or the name: <c>Theaterhotel</c>. Several points may have the same one.</param>
/// <param name="Location">Where it is, WGS84.</param>
public sealed record AreaPoint(string Kind, string Name, Location Location)
{
    /// <summary>In which it stands, where numbers of lampposts begin anew in each street; null when that is not told.</summary>
    public string? Street { get; init; }

    public const string Lamppost = "lantaarnpaal";

    public bool IsLamppost => Kind == Lamppost;
}
