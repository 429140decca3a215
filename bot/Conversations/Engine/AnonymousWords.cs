namespace WijkBot.Conversations;

/// <summary>The words with which residents say that they want to stay unknown.</summary>
internal static class AnonymousWords
{
    private static readonly char[] Between = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '"', '-'];

    private static readonly string[] Wishes =
        ["anoniem", "annoniem", "anonniem", "anoiem", "anoniempjes", "anonimiteit", "anonym", "anonymous", "anonymously", "anonymus", "anonymity", "anonim"];

    private static readonly string[] Phrases =
    [
        "anonieme melding", "anonieme klacht", "anonieme tip", "zonder mijn naam", "naam niet noemen", "naam niet doorgeven", "naam niet geven",
        "naam niet gebruiken", "naam geheim", "naam erbuiten", "naam eruit", "niet met naam", "niet met mijn naam", "without my name", "not my name", "keep my name",
    ];

    private static readonly string[] Denials = ["niet", "not", "hoeft", "hoef", "don't"];
    private static readonly string[] Asking = ["kan", "kunt", "kun", "mag", "can", "could", "may", "waarom", "why"];
    private static readonly string[] Waiving = ["hoeft", "hoef", "needn't"];

    /// <summary>Words that say nothing besides the wish.</summary>
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "kan", "kunt", "kun", "mag", "moet", "dit", "dat", "het", "deze", "die", "ook", "wel", "even", "graag", "liever", "alsjeblieft", "alstublieft", "aub", "svp",
        "ik", "wij", "we", "wil", "willen", "zou", "blijf", "blijven", "zijn", "melden", "doen", "doe", "maar", "toch", "u", "is", "of", "en", "hoor", "om", "te",
        "mogelijk", "houden", "hou", "houd", "maken", "maak", "er", "eventueel", "helemaal", "wens", "dan", "worden", "nog", "melding", "de", "mijn", "niet",
        "please", "can", "could", "may", "i", "we", "this", "that", "it", "be", "do", "stay", "remain", "want", "to", "would", "like", "rather", "possible", "report",
        "keep", "me", "also", "too",
    };

    /// <summary>"Ik wil anoniem blijven" does, "hoeft niet anoniem" does not, "kan dat niet anoniem?" does.</summary>
    public static bool IsWished(string text)
    {
        var words = Words(text);
        var at = Array.FindIndex(words, word => Wishes.Contains(word));
        if (at < 0)
            return Phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        return !words.Take(at).TakeLast(2).Any(word => Denials.Contains(word)) || words.Take(at).Any(word => Asking.Contains(word));
    }

    /// <summary>"Het hoeft niet meer anoniem": said plainly, because in doubt a resident stays unknown.</summary>
    public static bool IsWaived(string text)
    {
        var words = Words(text);
        var at = Array.FindIndex(words, word => Wishes.Contains(word));
        return at > 0 && !IsWished(text) && words.Take(at).TakeLast(3).Any(word => Waiving.Contains(word));
    }

    /// <summary>The message is the wish and nothing more: "kan dat ook anoniem?".</summary>
    public static bool IsAll(string text) =>
        IsWished(text) && Words(text).All(word => Wishes.Contains(word) || Around.Contains(word));

    private static string[] Words(string text) => text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
