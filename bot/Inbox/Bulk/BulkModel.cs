using WijkBot.Cases;
using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>What is about to be done about many cases.</summary>
/// <param name="Wrong">What is wrong with it whatever the case, in a sentence; null when nothing is, or it was not filled in yet.</param>
public sealed record BulkModel(BulkOrder Order, string? Wrong)
{
    /// <summary>Something is still to be filled in.</summary>
    public bool Asks { get; init; }

    /// <summary>To which it applies.</summary>
    public required IReadOnlyList<CaseFile> Fits { get; init; }

    /// <summary>To which it does not, and why.</summary>
    public required IReadOnlyList<(CaseFile File, string Why)> Misfits { get; init; }

    /// <summary>As chosen on the form; see <see cref="SnoozeMoments"/>.</summary>
    public string Until { get; init; } = "";

    public string Day { get; init; } = "";

    public override string ToString() => $"{Order}: {Fits.Count}";
}
