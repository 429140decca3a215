using WijkBot.Conversations;

namespace WijkBot.Cases;

/// <summary>The resident's word on whether it was solved, as it is kept in the timeline: <c>no het ligt er nog</c>.</summary>
public sealed record Judgement(Verdict Verdict, string Words)
{
    public static Judgement Of(JudgeCase judge) => new(judge.Verdict, judge.Words.Trim());

    /// <summary>Out of the text of an event of kind <c>judged</c>.</summary>
    public static Judgement Read(string text)
    {
        var parts = text.Split(' ', 2);
        return new(Enum.TryParse<Verdict>(parts[0], ignoreCase: true, out var verdict) ? verdict : Verdict.Partly, parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>As colleagues read it.</summary>
    public string Dutch => Verdict switch
    {
        Verdict.Yes => "opgelost",
        Verdict.Partly => "deels opgelost",
        _ => "niet opgelost",
    };

    /// <summary>What the case becomes by it; null when it stays what it is.</summary>
    public string? Status => Verdict switch
    {
        Verdict.Yes => CaseNames.Status.Closed,
        Verdict.No => CaseNames.Status.Reopened,
        _ => null,
    };

    /// <summary>As it is kept.</summary>
    public string Text => $"{Verdict.ToString().ToLowerInvariant()} {Words}".Trim();

    public override string ToString() => $"{Verdict}";
}
