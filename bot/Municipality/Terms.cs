namespace WijkBot.Municipality;

/// <summary>How long something may take, counted from the day on which it can first be read.</summary>
/// <param name="Days">At least 1.</param>
/// <param name="Working">Only days count on which whoever has it works; else every day of the calendar.</param>
public sealed record Term(int Days, bool Working)
{
    public override string ToString() => $"{Days} {(Working ? "werkdagen" : "dagen")}";
}

/// <summary>By when a resident hears something, and by when it is done. What is null has no end.</summary>
public sealed record Terms(Term? Answer, Term? Done)
{
    public static readonly Terms None = new(null, null);

    /// <summary>The first answer's day is told to the resident when he reports.</summary>
    public bool Told { get; init; }

    /// <summary>These, and where they say nothing, the others.</summary>
    public Terms Over(Terms others) => new(Answer ?? others.Answer, Done ?? others.Done) { Told = Told || others.Told };

    public override string ToString() => $"{Answer} / {Done}";
}
