using WijkBot.Conversations;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>Addresses: of a street that is shown only the numbers are private, of another the whole, of a postcode all.</summary>
internal sealed class AddressGuard(PrivacyWords words, PlaceMarks places, StreetWords streetWords)
{
    private readonly PatternSet dwellings = WordFile.Patterns("dwelling");

    /// <param name="own">The place of the case.</param>
    public void Find(PrivateSpans spans, PlaceValue? own)
    {
        var sentence = spans.Sentence;
        foreach (var (street, number) in places.Addresses(sentence))
        {
            var isOwn = own is not null && (street.Name == own.Street || street.Name == own.Corner);
            Hide(spans, isOwn ? FirstNumber(sentence, street.End) : street.Start, number, isOwn ? PrivateKind.HouseNumber : PrivateKind.Address);
        }
        for (var at = 0; at < sentence.Count; at++)
        {
            if (places.PostcodeEnd(sentence, at) is { } end)
                Hide(spans, at, places.HouseEnd(sentence, end) ?? end, PrivateKind.Address);
            else if (places.ToldHouseEnd(sentence, at) is { } number)
                Hide(spans, FirstNumber(sentence, at), number, PrivateKind.HouseNumber);
        }
        foreach (var number in dwellings.Find(sentence).SelectMany(match => match.Hits).Where(sentence.IsNumber))
        {
            if ((number == 0 ? 1 : places.HouseEnd(sentence, number)) is { } end)
                Hide(spans, number, end, PrivateKind.HouseNumber);
        }
    }

    /// <summary>"Gerda van 11": a number behind a name that was found. Behind "mijn zoon Mohammed" it is how old he is.</summary>
    public void FindBehindNames(PrivateSpans spans)
    {
        var sentence = spans.Sentence;
        for (var at = 2; at < sentence.Count; at++)
        {
            if (sentence.IsNumber(at) && words.Is(sentence[at - 1], PrivacyWord.HouseAt) && spans.NameEnding(at - 2) is { } name && !words.Is(sentence[name - 1], PrivacyWord.Relation) && places.HouseEnd(sentence, at) is { } end)
                Hide(spans, at, end, PrivateKind.HouseNumber);
        }
    }

    /// <summary>With the numbers that follow: "52 en 54", "6 t/m 20".</summary>
    private void Hide(PrivateSpans spans, int start, int end, PrivateKind kind)
    {
        spans.AddTokens(start, end, kind);
        var sentence = spans.Sentence;
        var next = end;
        while (next < end + 3 && streetWords.Is(sentence[next], PlaceWord.And))
            next++;
        if (next > end && sentence.IsNumber(next) && sentence[next].Length <= 3 && !streetWords.Is(sentence[next + 1], PlaceWord.Unit))
            Hide(spans, next, next + 1, PrivateKind.HouseNumber);
    }

    private static int FirstNumber(Sentence sentence, int at)
    {
        var number = at;
        while (number < sentence.Count && !sentence.IsNumber(number))
            number++;
        return number < sentence.Count ? number : at;
    }
}
