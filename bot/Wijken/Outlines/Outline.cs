using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>The outline of a buurt, or of another municipality.</summary>
/// <param name="Code">CBS code: <c>BU01411802</c>, <c>GM0189</c>.</param>
/// <param name="Shape">One or several polygons, longitude and latitude in degrees (WGS84), at seven decimals: a centimetre.</param>
internal sealed record Outline(string Code, Geometry Shape);
