using System.Globalization;
using WijkBot.Understanding.Texts;
using static WijkBot.Understanding.NumberLines;

namespace WijkBot.Understanding;

/// <summary>Number words as numbers, compounds taken apart: <c>drieëntwintig</c>, <c>honderdvijftig</c>, <c>2e</c>, <c>tweede</c>.</summary>
internal sealed class NumberWords
{
    /// <summary>No number that is written as a word is longer; each of these letters may be where it comes apart.</summary>
    private const int MostLetters = 40;

    /// <summary>No number with a slip is longer: what is, is not looked at.</summary>
    private const int MostLettersOfASlip = 20;
    private const int Eleven = 11;
    private const int LettersOfALongWord = 5;

    private static readonly string[] Everywhere = ["nl", "en"];

    private readonly Dictionary<string, decimal> cardinals;
    private readonly Dictionary<string, decimal> ordinals;
    private readonly NumberCompounds compounds;
    private readonly HashSet<string> articles;
    private readonly HashSet<string> endings;
    private readonly HashSet<string> joins;
    private readonly Dictionary<string, string> dictated;

    /// <summary>The sections of words that are dictated among digits.</summary>
    private static readonly string[] DictatedSections = ["plus", "double", "nought", "times", "between"];

    /// <param name="language">
    /// Of the one who answers a question about a number, two letters; null for any text. Elsewhere the numbers of other languages are
    /// other words: "on" is ten in Turkish, "dort" is there in German.
    /// </param>
    public NumberWords(string? language = null)
    {
        var all = WordFile.ByLanguage("number");
        Dozens = Only([.. all.Values.SelectMany(file => file)], "dozen");
        string?[] languages = [language, .. Everywhere];
        var lines = languages.OfType<string>().Distinct().Where(all.ContainsKey).SelectMany(code => all[code]).ToList();
        cardinals = Words(lines, line => line.Section == "cardinal" || (line.Section == "answer" && language is not null));
        if (language is null)
        {
            foreach (var word in Words([.. all.Values.SelectMany(file => file)], line => line.Section == "cardinal"))
            {
                if (IsOnlyANumber(word))
                    cardinals.TryAdd(word.Key, word.Value);
            }
        }
        compounds = new NumberCompounds(cardinals);
        ordinals = Words(lines, line => line.Section == "ordinal");
        (articles, endings, joins) = (Only(lines, "article"), Only(lines, "ending"), Only(lines, "join"));
        Thousands = Only(lines, "thousand");
        dictated = DictatedSections.SelectMany(section => Only(lines, section).Select(word => (section, word))).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.section, StringComparer.Ordinal);
        TensBehind = Only(lines, "ten-behind");
        CountsOn = lines.Exists(line => line.Section == "ten-and-one");
    }

    /// <summary>Another word in none of the languages: "einunddreissig", not "on".</summary>
    private static bool IsOnlyANumber(KeyValuePair<string, decimal> word) =>
        word.Value >= Eleven && word.Key.Length >= LettersOfALongWord || (word.Value > 1 && !char.IsAscii(word.Key[0]));

    /// <summary>Twelve together: a number before it counts them.</summary>
    public HashSet<string> Dozens { get; }

    /// <summary>A word that may be the number one or just an article: <c>een</c>.</summary>
    public bool IsArticle(string folded) => articles.Contains(folded);

    /// <summary>What is written behind the digits of an ordinal: <c>2e</c>, <c>2nd</c>.</summary>
    public bool IsOrdinalEnding(string folded) => endings.Contains(folded);

    /// <summary>Stands between the parts of a number: <c>en</c>, <c>and</c>.</summary>
    public bool IsJoin(string folded) => joins.Contains(folded);

    /// <summary>Words for a thousand, as what comes before it is written to them.</summary>
    public IReadOnlyCollection<string> Thousands { get; }

    /// <summary>Words of who dictates digits: "plus", "dubbel", "o" for nought.</summary>
    public string? Dictated(string folded) => dictated.GetValueOrDefault(folded);

    /// <summary>Ten behind the ones: fifteen is "five ten", as in Arabic.</summary>
    public IReadOnlyCollection<string> TensBehind { get; }

    /// <summary>Eleven is ten and one, as in Turkish.</summary>
    public bool CountsOn { get; }

    /// <summary>The number a word stands for; null when it is none.</summary>
    public decimal? Cardinal(string folded)
    {
        if (cardinals.TryGetValue(folded, out var value))
            return value;
        return folded.Length is >= 7 and <= MostLetters ? compounds.Of(folded, Cardinal) : null;
    }

    /// <summary>The number of a word with one slip: "tein"; null when there is none, or more than one.</summary>
    public decimal? Near(string folded)
    {
        if (folded.Length is < 4 or > MostLettersOfASlip)
            return null;
        var values = cardinals.Where(word => word.Key.Length >= 4 && Spelling.IsNear(folded, word.Key) && (folded.Length >= LettersOfALongWord || folded.Order().SequenceEqual(word.Key.Order()))).Select(word => word.Value).Distinct().ToList();
        return values is [var one] ? one : null;
    }

    public decimal? Ordinal(string folded)
    {
        if (ordinals.TryGetValue(folded, out var value))
            return value;
        return folded.Length > 4 && (folded.EndsWith("ste", StringComparison.Ordinal) ? Cardinal(folded[..^3])
            : folded.EndsWith("de", StringComparison.Ordinal) ? Cardinal(folded[..^2]) : null) is { } number ? number : null;
    }

    /// <summary>The number that starts at a token, digits or word, with decimals behind a comma; the index behind it.</summary>
    public (decimal Value, int End)? At(Sentence sentence, int index)
    {
        if (sentence.IsNumber(index))
            return Digits(sentence, index);
        if (sentence.IsWord(index) && Cardinal(sentence[index]) is { } value)
            return Phrase(sentence, index, value);
        return null;
    }

    /// <summary>"drie en twintig": written apart.</summary>
    private (decimal Value, int End) Phrase(Sentence sentence, int index, decimal value)
    {
        if (value is > 0 and < 10 && sentence[index + 1] == "en" && Cardinal(sentence[index + 2]) is { } tens && tens is >= 20 and < 100)
            return (value + tens, index + 3);
        if (value is > 0 and < 10 && sentence[index + 1] is ['و', .. { Length: > 2 } more] && Cardinal(more) is >= 20 and < 100 and var behind)
            return (value + behind, index + 2);
        if (value is > 0 and < 10 && sentence[index + 1] == "en" && sentence[index + 2] is "half" or "halve")
            return (value + 0.5m, index + 3);
        return (value, index + 1);
    }

    private static (decimal Value, int End)? Digits(Sentence sentence, int index)
    {
        var end = index + 1;
        var text = sentence[index];
        if (text.Length > 12)
            return null;
        if (sentence.IsNumber(end) && sentence.Tokens[end].Start == sentence.Tokens[index].End + 1 && sentence.SignBefore(end) is ',' or '.' && sentence[end].Length <= 2)
            text = $"{text}.{sentence[end++]}";
        return (decimal.Parse(text, CultureInfo.InvariantCulture), end);
    }
}
