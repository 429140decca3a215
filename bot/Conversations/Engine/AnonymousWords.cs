using System.Text.RegularExpressions;

namespace WijkBot.Conversations;

/// <summary>The words with which residents say that they want to stay unknown.</summary>
internal static partial class AnonymousWords
{
    private static readonly char[] Between = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '"', '-'];

    private static readonly string[] Wishes =
        ["anoniem", "annoniem", "anonniem", "anoiem", "anoniempjes", "anonimiteit", "anonym", "anonymous", "anonymously", "anonymus", "anonymity", "anonim"];

    /// <summary>The same without the word: "zet mijn naam er niet bij", "niet dat hij weet dat ik het meld".</summary>
    [GeneratedRegex(
        """
        \b( (mijn|m'n|onze)\s(naam|gegevens)\b[^.!?]{0,25}\b(niet|geheim|weg|erbuiten|eruit)
        | (niet|geen|zonder)\b[^.!?]{0,20}\b(mijn|m'n|onze)\s(naam|gegevens)
        | niet\b[^.!?]{0,30}\b(weet|weten|hoort|horen)\b[^.!?]{0,10}\bdat\sik\b
        | anonieme\s(melding|klacht|tip)
        | my\sname\b[^.!?]{0,20}\b(not|out|secret|private)
        | (not|don't|without|keep)\b[^.!?]{0,20}\bmy\sname
        )\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 2_000)]
    private static partial Regex InOtherWords();

    /// <summary>One of these is in whatever says it in other words: most messages need no closer look.</summary>
    private static readonly string[] Hints = ["naam", "gegevens", "anonieme", "dat ik", "my name"];

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
            return Array.Exists(Hints, hint => text.Contains(hint, StringComparison.OrdinalIgnoreCase)) && InOtherWords().IsMatch(text);
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
