using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>House numbers with their additions, and postcodes.</summary>
internal sealed class NumberFinder(StreetWords words)
{
    private static readonly HashSet<string> NoPostcodeLetters = new(StringComparer.Ordinal)
    {
        "sa", "sd", "ss", "op", "in", "is", "en", "er", "de", "te", "om", "of", "ik", "we", "ze", "zo", "al", "na", "uw", "bij", "a", "me", "to", "at", "it", "by", "my",
    };

    /// <summary>The house number that follows here; at most three words like "nr" or "ter hoogte van nummer" before it.</summary>
    /// <param name="first">A number may be the first word: it was asked for.</param>
    public (string Number, string? Addition, int End)? After(Sentence sentence, int index, bool first = false)
    {
        var at = index;
        while (at < index + 4 && sentence.IsWord(at) && words.Is(sentence[at], "number"))
            at++;
        if (!sentence.IsNumber(at) || sentence[at].Length > 4 || sentence[at].TrimStart('0').Length == 0 || sentence.Before(at) == Gap.Stop && !IsAbbreviated(sentence, at) && !(first && at == 0) || PostcodeAt(sentence, at) is not null)
            return null;
        if (sentence.Before(at + 1) == Gap.Space && words.Is(sentence[at + 1], "unit"))
            return null;
        return WithAddition(sentence, at);
    }

    /// <summary>The house number in "kapot bij nummer 12"; not that of a lamppost, a report or a bus.</summary>
    public string? Loose(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var named = sentence[at] is "nummer" or "nr" or "huisnummer" or "number" && (at == 0 || words.Is(sentence[at - 1], "preposition") || words.Is(sentence[at - 1], "number"));
            if (named && After(sentence, at) is var (number, addition, _))
                return number + addition;
        }
        return null;
    }

    /// <summary>The house number behind any word that may announce one: "bij 12", "tegenover nummer 12".</summary>
    public string? Named(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (words.Is(sentence[at], "number") && After(sentence, at) is var (number, addition, _))
                return number + addition;
        }
        return null;
    }

    /// <summary>"nr. 14": the full stop ends no sentence.</summary>
    private static bool IsAbbreviated(Sentence sentence, int at) => at > 0 && sentence[at - 1] is "nr" or "no" or "str";

    private static (string Number, string? Addition, int End) WithAddition(Sentence sentence, int at)
    {
        var (number, next) = (sentence[at].TrimStart('0'), at + 1);
        if (sentence.IsWord(next) && sentence[next].Length <= 3 && sentence.Before(next) is Gap.None or Gap.Sign && sentence[next] is not ("e" or "ste" or "de" or "x"))
            return (number, Shown(sentence, next), next + 1);
        if (sentence.IsWord(next) && sentence.Before(next) == Gap.Space && IsLooseAddition(sentence, next))
            return (number, Shown(sentence, next), next + 1);
        if (sentence.IsNumber(next) && sentence.Before(next) == Gap.Sign && sentence.SignBefore(next) is '-' or '/')
            return IsRange(number, sentence[next]) ? (number, null, next + 1) : (number, sentence[next], next + 1);
        return (number, null, next);
    }

    private static bool IsLooseAddition(Sentence sentence, int at) =>
        sentence[at] is "bis" or "hs" || (sentence[at].Length == 1 && (sentence.IsCapital(at) && sentence[at] is not "u" || sentence.Before(at + 1) != Gap.Space && sentence[at][0] is >= 'a' and <= 'k'));

    private static bool IsRange(string from, string to) => to.Length >= from.Length && string.CompareOrdinal(to.PadLeft(6, '0'), from.PadLeft(6, '0')) > 0 && to.Length == from.Length;

    private static string Shown(Sentence sentence, int at) => sentence[at].Length == 1 ? sentence[at].ToUpperInvariant() : sentence[at];

    /// <summary><c>7607EW</c> from <c>7607 EW</c>, <c>7607ew</c>, <c>7607 E W</c>; only digits never here.</summary>
    public static (string Postcode, int End)? PostcodeAt(Sentence sentence, int at)
    {
        if (!sentence.IsNumber(at) || sentence[at].Length != 4 || sentence[at][0] == '0' || sentence.Before(at + 1) > Gap.Space || !sentence.IsWord(at + 1))
            return null;
        var letters = sentence[at + 1];
        var end = at + 2;
        if (letters.Length == 1 && sentence[at + 2].Length == 1 && sentence.IsWord(at + 2))
            (letters, end) = (letters + sentence[at + 2], at + 3);
        var isLoose = sentence.Before(at + 1) == Gap.Space && !sentence.IsCapital(at + 1);
        return letters.Length == 2 && letters.All(char.IsAsciiLetter) && !(NoPostcodeLetters.Contains(letters) && (isLoose || letters is "sa" or "sd" or "ss"))
            ? (sentence[at] + letters.ToUpperInvariant(), end)
            : null;
    }
}
