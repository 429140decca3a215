using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Says that he does not know when: "geen idee meer", "ben ik vergeten".</summary>
internal sealed class NoWhen
{
    private readonly PatternSet words = WordFile.Patterns("nowhen");

    /// <summary>Nothing was found, or only that it lasts.</summary>
    public bool Is(Sentence sentence, WhenFound? found) => found is null or { IsVague: true } && words.Find(sentence).Count > 0;
}
