using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>House numbers with their additions, and postcodes.</summary>
internal sealed class NumberFinder(StreetWords words)
{
    private const int MostWordsBefore = 4;

    /// <summary>From here on a number in words is seldom a count of things: "Parkweg dertien in Almelo".</summary>
    private const int Telling = 13;

    /// <summary>Ten in Turkish is "on", a hundred in Polish "sto": in other languages those are other words.</summary>
    private const int ShortWord = 3;

    /// <summary>Which numbers count something.</summary>
    public Counting Counting { get; } = new(words);

    private HouseAdditions Additions => field ??= new HouseAdditions(words, Counting);

    private SpokenHouse Words => field ??= new SpokenHouse();

    /// <summary>The house number that follows here; at most three words like "nr" or "ter hoogte van nummer" before it.</summary>
    /// <param name="first">A number may be the first word: it was asked for.</param>
    public (string Number, string? Addition, int End)? After(Sentence sentence, int index, bool first = false)
    {
        var at = index;
        while (at < index + MostWordsBefore && sentence.IsWord(at) && (words.Is(sentence, at, PlaceWord.Number) || words.Is(sentence, at, PlaceWord.House)))
            at++;
        if (sentence.Before(at) == Gap.Stop && !IsAbbreviated(sentence, at) && !(first && at == 0))
            return null;
        if (sentence.IsWord(at))
            return at < sentence.Count && Spoken(sentence, at) is { } spoken ? spoken : null;
        return IsHouse(sentence, at) ? Additions.Add(sentence, sentence[at].TrimStart('0'), at + 1) : null;
    }

    /// <summary>The number in digits or words at this token, whatever is behind it.</summary>
    public (string Number, string? Addition, int End)? Told(Sentence sentence, int at)
    {
        if (IsHouse(sentence, at))
            return Additions.Add(sentence, sentence[at].TrimStart('0'), at + 1);
        return Words.At(sentence, at) is var (value, end) && (sentence.Before(end) >= Gap.Comma || end > at + 1 || sentence[at].Length > ShortWord) ? Additions.Add(sentence, value.ToString(CultureInfo.InvariantCulture), end, isSpoken: true) : null;
    }

    /// <summary>The house number in "kapot bij nummer 12"; not that of a lamppost, a report or a bus.</summary>
    public string? Loose(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var named = words.Is(sentence, at, PlaceWord.House) && (at == 0 || words.Is(sentence, at - 1, PlaceWord.Preposition) || words.Is(sentence, at - 1, PlaceWord.Number));
            if (named && After(sentence, at) is var (number, addition, _))
                return PlaceValue.Joined(number, addition);
        }
        return null;
    }

    /// <summary>The house number behind any word that may announce one: "bij 12", "tegenover nummer 12".</summary>
    public string? Named(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (words.Is(sentence, at, PlaceWord.Number) && After(sentence, at) is var (number, addition, _))
                return PlaceValue.Joined(number, addition);
        }
        return null;
    }

    /// <summary><c>7607EW</c> from <c>7607 EW</c>, <c>7607ew</c>, <c>7607 E W</c>; only digits never here.</summary>
    public (string Postcode, int End)? PostcodeAt(Sentence sentence, int at)
    {
        if (!sentence.IsNumber(at) || sentence[at].Length != 4 || sentence[at][0] == '0' || sentence.Before(at + 1) > Gap.Space || !sentence.IsWord(at + 1))
            return null;
        var letters = sentence[at + 1];
        var end = at + 2;
        if (letters.Length == 1 && sentence[at + 2].Length == 1 && sentence.IsWord(at + 2))
            (letters, end) = (letters + sentence[at + 2], at + 3);
        var isLoose = sentence.Before(at + 1) == Gap.Space && !sentence.IsCapital(at + 1);
        return letters.Length == 2 && letters.All(char.IsAsciiLetter) && !words.Is(letters, PlaceWord.NoPostcode) && !(isLoose && words.Is(letters, PlaceWord.NoPostcodeWord))
            ? (sentence[at] + letters.ToUpperInvariant(), end)
            : null;
    }

    private bool IsHouse(Sentence sentence, int at) =>
        sentence.IsNumber(at) && sentence[at].Length <= 4 && sentence[at].TrimStart('0').Length > 0 && PostcodeAt(sentence, at) is null
        && !(sentence.Before(at + 1) == Gap.None && words.Is(sentence, at + 1, PlaceWord.Ordinal))
        && !Counting.Is(sentence, at);

    /// <summary>"nr. 14", "Nieuwstr. 60", "t.h.v. 12": the full stop ends no sentence.</summary>
    private bool IsAbbreviated(Sentence sentence, int at) => at > 0 && sentence.SignBefore(at) == ' '
        && (words.Is(sentence, at - 1, PlaceWord.House) || words.EndsShort(sentence[at - 1]) || sentence[at - 1].Length == 1 && words.Is(sentence, at - 1, PlaceWord.Number));

    /// <summary>"wibauthof dertien" and nothing that is counted behind it.</summary>
    private (string Number, string? Addition, int End)? Spoken(Sentence sentence, int at)
    {
        if (Words.At(sentence, at) is not var (value, end))
            return null;
        var house = Additions.Add(sentence, value.ToString(CultureInfo.InvariantCulture), end, isSpoken: true);
        var isSaid = at > 0 && words.Is(sentence, at - 1, PlaceWord.House) || words.Is(sentence, end, PlaceWord.House);
        return isSaid || house.Addition is not null || sentence.Before(end) >= Gap.Comma || value >= Telling && words.Is(sentence, end, PlaceWord.Inside) ? house : null;
    }
}
