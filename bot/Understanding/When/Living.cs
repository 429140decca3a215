using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>"Ik woon hier al 40 jaar" tells of who writes, not since when something is wrong.</summary>
internal static class Living
{
    public static bool Tells(Sentence sentence, WhenFound found, TimeWords words)
    {
        if (!found.Value.StartsWith("S:", StringComparison.Ordinal))
            return false;
        if (words.Is(sentence[found.End], "living"))
            return true;
        var at = found.Start;
        while (at > 0 && sentence.Before(at) != Gap.Stop && !words.Is(sentence[at], "turn"))
        {
            if (words.Is(sentence[--at], "living"))
                return true;
        }
        return false;
    }
}
