using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>A walk on its page.</summary>
/// <param name="State">Null before a start was chosen.</param>
public sealed record RondeModel(RondeState? State, RondeFound Found)
{
    /// <summary>In the order in which they are shown; the first has number 1.</summary>
    public IReadOnlyList<RondeCase> Order { get; init; } = [];

    /// <summary>Why there is no start, or no other one.</summary>
    public string? Wrong { get; init; }

    /// <summary>What was typed as a place.</summary>
    public string Told { get; init; } = "";

    /// <summary>CBS code of the wijk in which the walk begins, when it is not open to who walks.</summary>
    public string? Closed { get; init; }

    /// <summary>The national map can be had now.</summary>
    public bool HasTiles { get; init; }

    /// <summary>What was filled in about a case and was not right.</summary>
    public RondeDraft? Draft { get; init; }

    /// <summary>The case that was done a moment ago; null for none.</summary>
    public string? Done { get; init; }

    public RondeMap? Map => State is { } state ? new RondeMap(state.Start, state.Radius) : null;

    public bool IsSolved(string number) => State?.Solved.Contains(number) == true;

    public bool IsSeen(string number) => State?.Seen.Contains(number) == true;

    public override string ToString() => $"ronde with {Order.Count} cases";
}

/// <summary>What a colleague filled in about a case on the spot.</summary>
/// <param name="Act">One of <see cref="RondeActs"/>.</param>
/// <param name="Wrong">Why it was not done.</param>
public sealed record RondeDraft(string Number, string Act, string Text, string Wrong)
{
    public override string ToString() => $"draft about case {Number}";
}
