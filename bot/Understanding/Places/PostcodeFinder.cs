using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Postcodes, whole or only their digits, with the house number that stands with them.</summary>
internal sealed class PostcodeFinder(AreaBook areas, StreetWords words, NumberFinder numbers)
{
    /// <summary>The parts with the first postcode of the message.</summary>
    public PlaceParts Add(Sentence sentence, PlaceParts parts, bool asked)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.IsNumber(at))
                continue;
            if (InPairs(sentence, at) is var (told, behind))
                return WithNumber(sentence, parts with { Postcode = told }, at, behind);
            if (sentence[at].Length != 4)
                continue;
            if (numbers.PostcodeAt(sentence, at) is var (postcode, end))
                return WithNumber(sentence, parts with { Postcode = postcode }, at, end);
            if (IsFourDigits(sentence, at, asked))
                return WithNumber(sentence, parts with { Postcode = sentence[at] }, at, at + 1);
        }
        return parts;
    }

    /// <summary>"76 06 gd": one of ours, with a space among its digits.</summary>
    private (string Postcode, int End)? InPairs(Sentence sentence, int at)
    {
        if (sentence[at].Length != 2 || !sentence.IsNumber(at + 1) || sentence[at + 1].Length != 2 || sentence.Before(at + 1) != Gap.Space || !sentence.IsWord(at + 2) || sentence.Before(at + 2) > Gap.Space)
            return null;
        var (digits, letters) = (sentence[at] + sentence[at + 1], sentence[at + 2]);
        return letters.Length == 2 && letters.All(char.IsAsciiLetter) && !words.Is(letters, PlaceWord.NoPostcode) && !words.Is(letters, PlaceWord.NoPostcodeWord)
            && areas.ByPostcode(digits).Certainty is PlaceCertainty.Guess or PlaceCertainty.Ambiguous ? (digits + letters.ToUpperInvariant(), at + 3) : null;
    }

    /// <summary>Four digits alone are a postcode only when that was asked or is said, or when they are one of ours.</summary>
    private bool IsFourDigits(Sentence sentence, int at, bool asked)
    {
        if (words.Is(sentence, at - 1, PlaceWord.Postcode) || sentence.Count == 1 && asked)
            return true;
        var isOurs = areas.ByPostcode(sentence[at]).Certainty is PlaceCertainty.Guess or PlaceCertainty.Ambiguous && sentence.Before(at + 1) != Gap.Sign;
        return isOurs && (asked || sentence.Count > 1 && !IsNumberOfElse(sentence, at));
    }

    /// <summary>"zaak 7605", "06-7605": digits of something else.</summary>
    private bool IsNumberOfElse(Sentence sentence, int at) =>
        sentence.Before(at) is Gap.Sign or Gap.None && at > 0 || sentence.Before(at + 1) == Gap.None && at + 1 < sentence.Count
        || words.Is(sentence, at - 1, PlaceWord.Numbered) || words.Is(sentence, at - 1, PlaceWord.Around) && words.Is(sentence, at - 2, PlaceWord.Numbered) || words.Is(sentence, at - 1, PlaceWord.House) || words.Is(sentence, at + 1, PlaceWord.Unit) || sentence.IsNumber(at + 1) || sentence.IsNumber(at - 1);

    private PlaceParts WithNumber(Sentence sentence, PlaceParts parts, int start, int end)
    {
        var spread = parts.Street is null ? parts with { Start = start, End = end } : parts with { Start = Math.Min(parts.Start, start), End = Math.Max(parts.End, end) };
        if (parts.HouseNumber is not null || parts.Street is not null)
            return spread;
        if (numbers.After(sentence, end) is var (number, addition, next))
            return spread with { HouseNumber = number, Addition = addition, End = next };
        return sentence.IsNumber(start - 1) && sentence[start - 1].Length <= 4
            ? spread with { HouseNumber = sentence[start - 1], Start = start - 1 }
            : spread;
    }
}
