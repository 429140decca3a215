using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>Number words as numbers, compounds taken apart: <c>drieëntwintig</c>, <c>honderdvijftig</c>, <c>2e</c>, <c>tweede</c>.</summary>
internal sealed class NumberWords
{
    /// <summary>No number that is written as a word is longer; each of these letters may be where it comes apart.</summary>
    private const int MostLetters = 40;

    private readonly Dictionary<string, decimal> cardinals = Words("cardinal");
    private readonly Dictionary<string, decimal> ordinals = Words("ordinal");

    /// <summary>The number a word stands for; null when it is none.</summary>
    public decimal? Cardinal(string folded)
    {
        if (cardinals.TryGetValue(folded, out var value))
            return value;
        return folded.Length is >= 7 and <= MostLetters ? WithTens(folded) ?? WithHundred(folded) : null;
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

    private decimal? WithTens(string folded)
    {
        var letters = cardinals.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = folded.IndexOf("en", 2, StringComparison.Ordinal);
        while (at > 0)
        {
            if (letters.TryGetValue(folded.AsSpan(0, at), out var ones) && ones is > 0 and < 10
                && letters.TryGetValue(folded.AsSpan(at + 2), out var rest) && (rest is >= 20 and < 100 or 0.5m))
                return ones + rest;
            at = folded.IndexOf("en", at + 1, StringComparison.Ordinal);
        }
        return null;
    }

    private decimal? WithHundred(string folded)
    {
        var at = folded.IndexOf("honderd", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var hundreds = at == 0 ? 1 : cardinals.GetValueOrDefault(folded[..at]);
        var rest = folded[(at + 7)..];
        var ones = rest.Length == 0 ? 0 : Cardinal(rest.StartsWith("en", StringComparison.Ordinal) ? rest[2..] : rest);
        return hundreds >= 1 && ones is not null ? hundreds * 100 + ones : null;
    }

    private static Dictionary<string, decimal> Words(string section) => WordFile.Read("number")
        .Where(line => line.Section == section)
        .Select(line => line.Entry.Split(' '))
        .SelectMany(parts => parts.Skip(1).Select(word => (Word: Fold.Word(word), Value: decimal.Parse(parts[0], CultureInfo.InvariantCulture))))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.Value);
}
