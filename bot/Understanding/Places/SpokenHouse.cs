using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// A house number in words of any of the languages: <c>honderd vier</c>, <c>kırk iki</c>, <c>dwadzieścia dwa</c>. Each language is tried by
/// itself, for a word of one may be a number in another; the one that takes most words is meant.
/// </summary>
internal sealed class SpokenHouse
{
    private const int Highest = 999;

    private readonly SpelledNumber[] languages = [.. WordFile.ByLanguage("number").Keys.Order(StringComparer.Ordinal).Select(language => new SpelledNumber(new NumberWords(language)))];

    /// <summary>The number that begins with the word at this token, and the index behind it.</summary>
    public (int Value, int End)? At(Sentence sentence, int at)
    {
        (decimal Value, int End)? longest = null;
        foreach (var language in languages)
        {
            if (language.At(sentence, at) is var (value, end) && !(longest?.End >= end))
                longest = (value, end);
        }
        return longest is { Value: >= 1 and <= Highest } told && decimal.Truncate(told.Value) == told.Value ? ((int)told.Value, told.End) : null;
    }
}
