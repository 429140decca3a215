using System.Globalization;
using System.Text;

namespace WijkBot.Benchmarks.Wijken;

/// <summary>Draws how the time of a look-up grows with the number of addresses, as an SVG: both axes in powers of ten.</summary>
internal static class GrowthPlot
{
    private const double Left = 70, Top = 20, Width = 560, Height = 300;
    private const double LeastAddresses = 1e4, MostAddresses = 1e7, LeastTime = 0.01, MostTime = 1000;

    /// <param name="lines">By name: addresses and microseconds.</param>
    public static string Draw(IReadOnlyList<(string Name, string Color, IReadOnlyList<(int Addresses, double Micros)> Points)> lines)
    {
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 380" font-family="sans-serif" font-size="13"><title>Time of one look-up by number of addresses</title><rect width="760" height="380" fill="#fff"/>""").Append('\n');
        foreach (var power in new[] { 1e4, 1e5, 1e6, 1e7 })
            svg.AppendLine(Text(X(power), Top + Height + 22, "middle", power.ToString("N0", CultureInfo.InvariantCulture))).AppendLine(Line(X(power), Top, X(power), Top + Height));
        foreach (var power in new[] { 0.01, 0.1, 1, 10, 100, 1000 })
            svg.AppendLine(Text(Left - 8, Y(power) + 4, "end", power.ToString("G", CultureInfo.InvariantCulture))).AppendLine(Line(Left, Y(power), Left + Width, Y(power)));
        svg.AppendLine(Text(Left + (Width / 2), Top + Height + 44, "middle", "addresses")).AppendLine(Text(Left, 14, "start", "\u00b5s per look-up"));
        var labels = new List<double>();
        foreach (var (name, color, points) in lines.Where(line => line.Points.Count > 0))
        {
            var path = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Addresses):F1},{Y(point.Micros):F1}")));
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2.5"/>""");
            foreach (var (addresses, micros) in points)
                svg.AppendLine(string.Create(CultureInfo.InvariantCulture, $"""<circle cx="{X(addresses):F1}" cy="{Y(micros):F1}" r="4" fill="{color}"/>"""));
            var label = Y(points[^1].Micros) + 4;
            // one beside another steps aside
            if (labels.Exists(other => Math.Abs(other - label) < 14))
                label = labels.Min(other => other) - 14;
            labels.Add(label);
            svg.AppendLine(Text(X(points[^1].Addresses) + 10, label, "start", name));
        }
        return svg.AppendLine("</svg>").ToString();
    }

    private static double X(double addresses) => Left + (Width * Math.Log10(addresses / LeastAddresses) / Math.Log10(MostAddresses / LeastAddresses));

    private static double Y(double micros) => Top + (Height * (1 - (Math.Log10(micros / LeastTime) / Math.Log10(MostTime / LeastTime))));

    private static string Text(double x, double y, string anchor, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"""<text x="{x:F1}" y="{y:F1}" text-anchor="{anchor}" fill="#1b1f24">{text}</text>""");

    private static string Line(double x1, double y1, double x2, double y2) =>
        string.Create(CultureInfo.InvariantCulture, $"""<line x1="{x1:F1}" y1="{y1:F1}" x2="{x2:F1}" y2="{y2:F1}" stroke="#d5d9e0"/>""");
}
