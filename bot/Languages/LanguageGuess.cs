namespace WijkBot.Languages;

/// <summary>Tells the language of a message by its script and its small words; no guess when that does not tell.</summary>
public sealed class LanguageGuess
{
    private readonly string[] languages;
    private readonly Dictionary<string, int[]> words;

    /// <param name="words">Small words by language (two letters), folded: small letters without accents.</param>
    public LanguageGuess(IReadOnlyDictionary<string, IEnumerable<string>> words)
    {
        languages = [.. words.Keys];
        this.words = languages.SelectMany((language, index) => words[language].Distinct(StringComparer.Ordinal).Select(word => (word, index)))
            .GroupBy(pair => pair.word, pair => pair.index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Two letters, or null.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="folded">Its words, folded.</param>
    public string? Of(string text, IReadOnlyCollection<string> folded)
    {
        if (Script(text) is { } told)
            return told;
        Span<int> counts = stackalloc int[languages.Length];
        foreach (var word in folded)
        {
            foreach (var language in words.GetValueOrDefault(word) ?? [])
                counts[language]++;
        }
        return Most(counts) is { } most && (counts[most] >= 2 || folded.Count <= 3) ? languages[most] : null;
    }

    /// <summary>The language with the most words; null when none has any, or another has as many.</summary>
    private static int? Most(ReadOnlySpan<int> counts)
    {
        var (most, isAlone) = (0, false);
        for (var language = 0; language < counts.Length; language++)
        {
            if (counts[language] > counts[most] || language == 0)
                (most, isAlone) = (language, true);
            else if (counts[language] == counts[most])
                isAlone = false;
        }
        return isAlone && counts[most] > 0 ? most : null;
    }

    /// <summary>Letters that only one of our languages has.</summary>
    private static string? Script(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '\u0600' and <= '\u06ff':
                    return "ar";
                case 'ğ' or 'ş' or 'ı' or 'İ' or 'Ş' or 'Ğ':
                    return "tr";
                case 'ł' or 'ą' or 'ę' or 'ż' or 'ź' or 'ś' or 'ć' or 'ń' or 'Ł' or 'Ś' or 'Ż':
                    return "pl";
                case 'ß':
                    return "de";
            }
        }
        return null;
    }
}
