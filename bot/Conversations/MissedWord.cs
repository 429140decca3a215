namespace WijkBot.Conversations;

/// <summary>Something about a case that a resident was not sent, because he wanted no messages then.</summary>
/// <param name="Status">The status it got; null when a colleague wrote.</param>
/// <param name="Words">In a colleague's words; may be empty with a status.</param>
public sealed record MissedWord(string Number, string? Status, string Words)
{
    /// <summary>What became of an afspraak, when that is what was missed.</summary>
    public AfspraakNews? Afspraak { get; init; }

    public override string ToString() => $"missed about {Number}";
}
