using WijkBot.Languages;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>The language in which a message is written, by its words and letters.</summary>
internal sealed class SpokenLanguage
{
    private const int DigitsOfAPostcode = 4;
    private const int LettersOfAPostcode = 2;

    private readonly LanguageGuess guess = new(WordFile.ByLanguage("language").ToDictionary(
        pair => pair.Key, pair => pair.Value.Concat(WordFile.OfLanguage("vocabulary", pair.Key)).SelectMany(line => line.Entry.Split(' '))), "nl");

    private readonly WordMemo<LanguageSign> signs;

    public SpokenLanguage() => signs = new WordMemo<LanguageSign>(guess.Of);

    /// <summary>Two letters, or null when it does not tell. The letters of a postcode are no word, though "AB" is one in German.</summary>
    public string? Of(Sentence sentence)
    {
        var spoken = new List<LanguageSign>(sentence.Count);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (at == 0 || sentence[at].Length != LettersOfAPostcode || !sentence.IsNumber(at - 1) || sentence[at - 1].Length != DigitsOfAPostcode)
                spoken.Add(signs.Of(sentence.Tokens[at]));
        }
        return guess.Of(sentence.Text, spoken);
    }
}
