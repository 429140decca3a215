namespace WijkBot.Conversations;

/// <summary>How a message reads as an answer to the question just asked. A closed list.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>An answer. <c>yes</c>, <c>no</c> and chosen options come as <see cref="ChoiceValue"/>.</summary>
    /// <param name="Rest">What else the message said, for example the correction behind a "nee"; empty when nothing.</param>
    public sealed record Given(SlotValue Value, string Rest = "") : Answer
    {
        public override string ToString() => $"given {Value}{(Rest.Length > 0 ? " and more" : "")}";
    }

    /// <summary>It may mean any of these, at most three: the dialog asks.</summary>
    public sealed record Ambiguous(IReadOnlyList<SlotValue> Values) : Answer;

    /// <summary>The resident does not know, does not want to say, or skips.</summary>
    /// <param name="Rest">What else the message said: "weet ik niet, als mijn dochter er is"; empty when nothing.</param>
    public sealed record Skipped(string Rest = "") : Answer
    {
        public override string ToString() => Rest.Length > 0 ? "skipped, and more" : "skipped";
    }

    /// <summary>Not an answer to this question.</summary>
    public sealed record Unclear : Answer;
}
