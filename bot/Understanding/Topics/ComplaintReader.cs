using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>What a complaint is about, and where an idea or a complaint begins behind its announcement.</summary>
internal sealed class ComplaintReader
{
    private readonly PatternSet grievances = WordFile.Patterns("grievance");
    private readonly PatternSet openings = WordFile.Patterns("opening");

    /// <summary>A broken promise says more than who broke it.</summary>
    public Grievance About(Sentence sentence)
    {
        var found = grievances.Find(Article.Without(sentence));
        return found.Exists(match => match.Pattern.Section == "promise") ? Grievance.Promise : found.Count > 0 ? Grievance.Person : Grievance.None;
    }

    /// <summary>"Ik heb een idee: een bankje" is about "een bankje"; null when nothing is announced, or no more is said.</summary>
    public string? Behind(Sentence sentence)
    {
        var longest = openings.Find(sentence).Select(match => match.End).DefaultIfEmpty().Max();
        return longest > 0 && longest < sentence.Count && sentence.Before(longest) is Gap.Comma or Gap.Stop or Gap.Sign ? sentence.Text[sentence.Tokens[longest].Start..].Trim() : null;
    }
}
