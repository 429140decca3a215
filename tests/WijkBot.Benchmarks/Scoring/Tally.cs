using System.Globalization;

namespace WijkBot.Benchmarks.Scoring;

/// <summary>Counts how often something was right, and keeps what was not.</summary>
internal sealed class Tally(string name)
{
    private readonly List<string> failures = [];

    public int Count { get; private set; }
    public int Right { get; private set; }
    public IReadOnlyList<string> Failures => failures;

    public void Add(bool right, Func<string> failure)
    {
        Count++;
        if (right)
            Right++;
        else
            failures.Add(failure());
    }

    public override string ToString() => Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{name,-34}{"-",8}")
        : string.Create(CultureInfo.InvariantCulture, $"{name,-34}{100.0 * Right / Count,7:0.0}%  {Right,5} of {Count}");
}
