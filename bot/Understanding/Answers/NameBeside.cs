using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A name with another beside it that sounds alike and is not meant: "Hennie niet Henny", "Piet sorry Peter", "Hennie, Henny değil".</summary>
internal static class NameBeside
{
    private const int MostSlips = 3;
    private const int Shortest = 3;

    /// <summary>The part with the name that is meant; the whole where there is no other.</summary>
    /// <param name="found">What <c>name</c> words are in it.</param>
    public static Sentence Meant(Sentence sentence, List<PatternMatch> found)
    {
        foreach (var match in found)
        {
            if (match.End - match.Start != 1)
                continue;
            if (match.Pattern.Section == "turn" && match.Start > 0 && match.End == sentence.Count - 1 && IsAlike(sentence, match.Start - 1, match.End))
                return sentence.Part(match.End, sentence.Count);
            if (match.Pattern.Section == "deny" && match.Start > 0 && match.End == sentence.Count - 1 && IsAlike(sentence, match.Start - 1, match.End))
                return sentence.Part(0, match.Start);
            if (match.Pattern.Section == "deny" && match.End == sentence.Count && match.Start > 1 && IsAlike(sentence, match.Start - 2, match.Start - 1))
                return sentence.Part(0, match.Start - 1);
        }
        return sentence;
    }

    private static bool IsAlike(Sentence sentence, int one, int other) => sentence.IsWord(one) && sentence.IsWord(other) && sentence[one] != sentence[other]
        && sentence[one].Length >= Shortest && sentence[one][0] == sentence[other][0] && Distance.Within(sentence[one], sentence[other], MostSlips);
}
