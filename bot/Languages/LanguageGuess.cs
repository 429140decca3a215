namespace WijkBot.Languages;

/// <summary>Tells the language of a message by its script and its small words; no guess when that does not tell.</summary>
public sealed class LanguageGuess
{
    private readonly Dictionary<string, HashSet<string>> words;

    /// <param name="words">Small words by language (two letters), folded: small letters without accents.</param>
    public LanguageGuess(IReadOnlyDictionary<string, IEnumerable<string>> words) =>
        this.words = words.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Two letters, or null.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="folded">Its words, folded.</param>
    public string? Of(string text, IReadOnlyCollection<string> folded)
    {
        if (Script(text) is { } told)
            return told;
        var counts = words.Select(pair => (Language: pair.Key, Count: folded.Count(pair.Value.Contains))).OrderByDescending(pair => pair.Count).ToList();
        var (best, second) = (counts[0], counts.Count > 1 ? counts[1].Count : 0);
        var enough = best.Count >= 2 || (best.Count == 1 && folded.Count <= 3);
        return enough && best.Count > second ? best.Language : null;
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
