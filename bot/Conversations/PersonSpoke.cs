namespace WijkBot.Conversations;

/// <summary>
/// A person wrote to the resident about a case, or took the conversation for it: what the resident answers belongs there. Kept for
/// some days, because residents answer yesterday's question today.
/// </summary>
public sealed record PersonSpoke(string Number, DateTimeOffset At)
{
    private static readonly TimeSpan Days = TimeSpan.FromDays(7);

    /// <summary>It was a question: the next words answer it.</summary>
    public bool Asked { get; init; }

    /// <summary>It was news of the case: a "ja" behind it still answers our own question.</summary>
    public bool News { get; init; }

    /// <summary>The resident has written since; from then on it is no longer the last thing on his screen.</summary>
    public bool Answered { get; init; }

    /// <summary>The resident said something, more than thanks, that a person has not answered.</summary>
    public bool Waits { get; init; }

    /// <summary>The resident said that it is solved: only an objection is still about it.</summary>
    public bool Done { get; init; }

    /// <summary>Asked, and not a word since.</summary>
    public bool IsOpenQuestion => Asked && !Answered;

    /// <summary>The resident may still be answering this.</summary>
    public bool StillCounts(DateTimeOffset now) => now - At < Days;

    public override string ToString() => $"spoke of {Number}";
}
