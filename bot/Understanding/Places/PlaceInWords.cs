using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>An answer to where of which no list knows a word: "hier voor de deur", "tegenover nummer 8", "daar bij het water".</summary>
internal sealed class PlaceInWords(StreetWords words, PlaceFinder finder)
{
    private readonly PatternSet patterns = WordFile.Patterns("place");
    private readonly PatternSet home = WordFile.Patterns("athome");

    /// <summary>Words that no list knows are kept as the resident told them, so that a person can read them.</summary>
    public Answer Answer(Sentence sentence)
    {
        var section = patterns.Find(sentence).Select(match => match.Pattern.Section).FirstOrDefault();
        if (section == "unknown")
            return new Answer.Skipped();
        var isPlace = section == "same" || IsThing(sentence) || sentence.Count <= 14 && (StartsAsPlace(sentence) || (Enumerable.Range(1, sentence.Count).Any(at => finder.Alone.IsOfPlace(sentence, at)) || finder.Alone.Beside(sentence) is not null));
        return isPlace ? new Answer.Given(Told(sentence) with { IsHere = section == "same" }) : new Answer.Unclear();
    }

    /// <summary>The words of a message about something that tell that it is where he lives: "hier voor de deur", "in unserer Straße".</summary>
    public PlaceValue? AtHome(Sentence sentence) => home.Find(sentence) is [var told, ..]
        ? new PlaceValue(sentence.Raw(told.Start, told.End)) { Near = sentence.Raw(told.Start, told.End), IsHere = true, Certainty = PlaceCertainty.Unknown }
        : null;

    /// <summary>As it was told, with the number of the house where that is in it: "tegenover nummer 8".</summary>
    private PlaceValue Told(Sentence sentence)
    {
        var number = finder.Alone.Beside(sentence);
        return new PlaceValue(sentence.Text.Trim()) { Near = sentence.Text.Trim(), HouseNumber = number?.Number, Addition = number?.Addition, Certainty = PlaceCertainty.Unknown };
    }

    /// <summary>"De brandgang", "het bosje": what stands somewhere, and the resident knows where.</summary>
    private bool IsThing(Sentence sentence) => sentence.Count is 1 or 2 && words.Is(sentence, sentence.Count - 1, PlaceWord.Fixture)
        && (sentence.Count == 1 || words.Is(sentence, 0, PlaceWord.Article));

    /// <summary>"Daar bij het water", "het is ergens achter de school": what only points stands before it.</summary>
    private bool StartsAsPlace(Sentence sentence)
    {
        var at = 0;
        while (at < sentence.Count - 1 && words.Is(sentence, at, PlaceWord.Pointing))
            at++;
        return words.Is(sentence, at, PlaceWord.Placing) && !words.Is(sentence, sentence.Count - 1, PlaceWord.Nowhere);
    }
}
