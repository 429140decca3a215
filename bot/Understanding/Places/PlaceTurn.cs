using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// An answer that names a place and then another: "ik woon op de Windslaan 8 maar het gaat om nummer 11", "Parkweg 12 nee 21",
/// "eerst dacht ik de Leemhorst maar het is de Maardijk". The later one is meant when the first is taken back or only told beside it.
/// </summary>
internal sealed class PlaceTurn(PlaceFinder finder, NumberFinder numbers)
{
    /// <summary>So many turns are followed, the last first: each costs the reading of two places.</summary>
    private const int Most = 2;

    private readonly PatternSet words = WordFile.Patterns("placeturn");

    /// <summary>The place that is meant; null when the answer does not turn from one to another.</summary>
    public PlaceParts? Find(Sentence sentence) => Find(sentence, isFirst: true);

    private PlaceParts? Find(Sentence sentence, bool isFirst)
    {
        var found = words.Find(sentence);
        var aside = found.Where(match => match.Pattern.Section == "aside").Select(match => match.Start).DefaultIfEmpty(sentence.Count).Min();
        foreach (var turn in found.Where(match => match.Start > 0 && match.End < sentence.Count && (match.Pattern.Section == "back" || match.Pattern.Section == "but" && match.Start > aside)).OrderByDescending(match => match.Start).Take(Most))
        {
            if (Behind(sentence, turn, isFirst) is { } meant)
                return meant;
        }
        return null;
    }

    /// <param name="isFirst">What stands before it may turn as well: "eerst zei ik A maar het is B, doe die maar, nummer 9".</param>
    private PlaceParts? Behind(Sentence sentence, PatternMatch turn, bool isFirst)
    {
        var (ahead, behind) = (sentence.Part(0, turn.Start), sentence.Part(turn.End, sentence.Count));
        var before = (isFirst ? Find(ahead, isFirst: false) : null) ?? finder.Find(ahead, asked: true);
        if (before.Street is null && before.Postcode is null)
            return null;
        var after = finder.Find(behind, asked: true);
        if (after.Street is not null || after.Postcode is not null)
            return after with { Start = after.Start + turn.End, End = after.End + turn.End };
        if (Number(behind) is var (number, addition))
            return before with { HouseNumber = number, Addition = addition, Corner = null };
        // "ik woon Parkweg 8 maar het is bij de brug"
        return turn.Pattern.Section == "but" && after.Near is not null ? after with { Start = after.Start + turn.End, End = after.End + turn.End } : null;
    }

    /// <summary>"21", "dat moet 14 zijn", "het gaat om de overkant, nummer 11".</summary>
    private (string Number, string? Addition)? Number(Sentence behind)
    {
        for (var at = 0; at < behind.Count; at++)
        {
            if (behind.IsNumber(at) && numbers.After(behind, at, first: true) is var (number, addition, end) && IsAlone(behind, at, end))
                return (number, addition);
            // "nee wacht, zevenendertig"
            if (behind.IsWord(at) && (at == 0 || behind.Before(at) >= Gap.Comma) && numbers.Told(behind, at) is var (said, letter, last) && last >= behind.Count)
                return (said, letter);
        }
        return null;
    }

    /// <summary>Nothing that is counted: "21", "14 zijn", but not "3 weken".</summary>
    private bool IsAlone(Sentence behind, int at, int end) =>
        end >= behind.Count || behind.Before(end) >= Gap.Comma || words.Find(behind).Exists(match => match.Pattern.Section == "is" && (match.Start == end || match.End == at));
}
