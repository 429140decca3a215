using System.Runtime.InteropServices;

namespace WijkBot.Languages;

/// <summary>
/// Tells the language of a message by its small and common words, by letters and endings that only some languages have, and by its
/// script; no guess when that does not tell.
/// </summary>
public sealed class LanguageGuess
{
    private const int Word = 2;
    private const int Sign = 1;
    private const int Least = 2;

    /// <summary>So long are the endings that are looked up.</summary>
    private const int LongestEnding = 4;

    private const int ShortestEnding = 2;

    private readonly string[] languages;
    private readonly Dictionary<string, int[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly Dictionary<int, int[]> letters = [];
    private readonly int arabic;
    private readonly int usual;

    /// <param name="lines">By language (two letters): words, folded; <c>*yor</c> an ending; <c>letters:ğş</c> letters of its own.</param>
    /// <param name="usual">The language of most messages: what others have in common with it, tells nothing of them.</param>
    public LanguageGuess(IReadOnlyDictionary<string, IEnumerable<string>> lines, string usual)
    {
        languages = [.. lines.Keys];
        var ends = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var language = 0; language < languages.Length; language++)
        {
            foreach (var word in lines[languages[language]].Distinct(StringComparer.Ordinal))
                Add(word, language, ends);
        }
        endings = ends.GetAlternateLookup<ReadOnlySpan<char>>();
        (arabic, this.usual) = (Array.IndexOf(languages, "ar"), Array.IndexOf(languages, usual));
    }

    /// <summary>Two letters, or null.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="signs">What its words show.</param>
    public string? Of(string text, IReadOnlyCollection<LanguageSign> signs)
    {
        Span<int> counts = stackalloc int[languages.Length];
        foreach (var (those, weight) in signs)
            Add(counts, those, weight);
        CountLetters(text, counts);
        return Most(counts) is { } most && counts[most] >= Least ? languages[most] : null;
    }

    private const string Letters = "letters:";

    private void Add(string word, int language, Dictionary<string, int[]> ends)
    {
        if (word.StartsWith(Letters, StringComparison.Ordinal))
        {
            foreach (var letter in word.AsSpan(Letters.Length))
                letters[letter] = [.. letters.GetValueOrDefault(letter, []), language];
        }
        else if (word[0] == '*')
            ends[word[1..]] = [.. ends.GetValueOrDefault(word[1..], []), language];
        else
            words[word] = [.. words.GetValueOrDefault(word, []), language];
    }

    /// <summary>What a folded word shows: by itself, or by how it ends.</summary>
    public LanguageSign Of(string word)
    {
        if (words.TryGetValue(word, out var known))
            return new LanguageSign(known, Word);
        for (var length = Math.Min(LongestEnding, word.Length - 2); length >= ShortestEnding; length--)
        {
            if (endings.TryGetValue(word.AsSpan(word.Length - length), out var ends))
                return new LanguageSign(ends, Sign);
        }
        return new LanguageSign([], 0);
    }

    /// <summary>A name with a letter of its own is no sentence: only words that begin small count fully.</summary>
    private void CountLetters(string text, Span<int> counts)
    {
        var isName = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (at == 0 || !char.IsLetter(text[at - 1]))
                isName = char.IsUpper(c) && at > 0;
            if (c is >= '\u0600' and <= '\u06ff')
                counts[arabic] += Sign;
            else if (c > 127 && letters.TryGetValue(char.ToLowerInvariant(c), out var own))
                Add(counts, own, isName ? Sign : own.Length == 1 ? Word : Sign);
            else if (IsArabicDigit(text, at))
                counts[arabic] += Word;
        }
    }

    /// <summary>Arabic in Latin letters writes 2, 3, 5, 7 and 9 for sounds that these do not have: <c>mo2ajjer</c>.</summary>
    private static bool IsArabicDigit(string text, int at) =>
        text[at] is '2' or '3' or '5' or '7' or '9' && at > 0 && at + 1 < text.Length && char.IsAsciiLetterLower(text[at - 1]) && char.IsAsciiLetterLower(text[at + 1]);

    private static void Add(Span<int> counts, int[] those, int weight)
    {
        foreach (var language in those)
            counts[language] += weight;
    }

    /// <summary>The language that counts most; of two as good the usual one, else none.</summary>
    private int? Most(ReadOnlySpan<int> counts)
    {
        var (most, isAlone) = (0, true);
        for (var language = 1; language < counts.Length; language++)
        {
            if (counts[language] > counts[most])
                (most, isAlone) = (language, true);
            else if (counts[language] == counts[most])
                isAlone = false;
        }
        if (usual >= 0 && counts[usual] == counts[most])
            return usual;
        return isAlone ? most : null;
    }
}

/// <summary>What a word shows of the language of its message.</summary>
/// <param name="Languages">Those it is a word of, by number.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LanguageSign(int[] Languages, int Weight);
