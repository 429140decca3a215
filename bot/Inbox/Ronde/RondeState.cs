using WijkBot.Messages;

namespace WijkBot.Inbox;

/// <summary>A walk that somebody is on: where it begins, how far it goes, and what was done on it.</summary>
/// <param name="Who">Id in the roster.</param>
/// <param name="Latitude">WGS84 degrees, at four decimals: about ten metres.</param>
/// <param name="Label">As it was told; empty for where the visitor is himself.</param>
public sealed record RondeState(string Who, double Latitude, double Longitude, string Label)
{
    /// <summary>Radii to choose from, in metres.</summary>
    public static readonly IReadOnlyList<int> Radii = [250, 500, 1000, 2000];

    public const int UsualRadius = 500;

    /// <summary>So many are remembered as done; more fit in no afternoon and in no cookie.</summary>
    private const int MostTicked = 60;

    /// <summary>The middle of this buurt or wijk, because no more is known; null when the place itself is.</summary>
    public string? Amid { get; init; }

    public string? Street { get; init; }

    /// <summary>CBS codes.</summary>
    public string? Buurt { get; init; }

    public string? Wijk { get; init; }

    public int Radius { get; init; } = UsualRadius;

    /// <summary>In an order to walk in; else what is nearest to the start first.</summary>
    public bool Walks { get; init; }

    /// <summary>Numbers of cases that were solved on it.</summary>
    public IReadOnlyList<string> Solved { get; init => field = value ?? []; } = [];

    /// <summary>Numbers of cases of which a note was left.</summary>
    public IReadOnlyList<string> Seen { get; init => field = value ?? []; } = [];

    internal Location Start => new(Latitude, Longitude);

    internal RondeState With(string number, bool solved) => solved
        ? this with { Solved = [.. Solved.Append(number).Distinct().TakeLast(MostTicked)] }
        : this with { Seen = [.. Seen.Append(number).Distinct().TakeLast(MostTicked)] };

    /// <summary>The place, as the page tells it.</summary>
    public string Place => Label.Length == 0 ? "waar u was" : Label;

    /// <summary>Four decimals of a degree.</summary>
    internal static double Rounded(double degrees) => Math.Round(degrees, 4);

    public override string ToString() => "ronde";
}
