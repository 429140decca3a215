namespace WijkBot.Conversations;

/// <summary>Whether a resident wants to stay unknown, as said in passing.</summary>
internal static class Anonymity
{
    private static readonly char[] Between = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')'];
    private static readonly string[] Wishes = ["anoniem", "annoniem", "anonym", "anonymous", "anonymously", "anonymus"];
    private static readonly string[] Denials = ["niet", "not", "hoeft", "don't"];

    /// <summary>"Ik wil anoniem blijven" does, "hoeft niet anoniem" does not.</summary>
    public static bool IsWished(string text)
    {
        var words = text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => Wishes.Contains(word));
        return at >= 0 && !words.Take(at).TakeLast(2).Any(word => Denials.Contains(word));
    }
}
