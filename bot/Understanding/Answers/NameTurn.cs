using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>The name that takes the place of the one before it: <c>Piet, nee sorry, Pieter</c>, <c>Londa... Linda! sorry</c>.</summary>
internal sealed class NameTurn(Sentence sentence, NamePart part, List<PatternMatch> around)
{
    private const int Shortest = 4;
    private const int MostSlips = 2;

    /// <summary>Null when the name stands.</summary>
    public (int Start, int End)? Of((int Start, int End) name)
    {
        if (name.End >= sentence.Count || sentence.Before(name.End) is not (Gap.Comma or Gap.Stop))
            return null;
        return Retyped(name) ?? Behind(name);
    }

    /// <summary>The same name again with other letters, and what excuses it behind that.</summary>
    private (int Start, int End)? Retyped((int Start, int End) name)
    {
        var (first, again) = (sentence[name.Start], sentence[name.End]);
        return name.End == name.Start + 1 && first.Length >= Shortest && first != again && first[0] == again[0] && Distance.Within(first, again, MostSlips)
            && around.Exists(match => match.Pattern.Section == "turn" && match.Start > name.End) ? part.Whole(name.End, name.End + 1) : null;
    }

    /// <summary>Behind "nee", "sorry" and what is said between; further on only a name that begins with the same letter.</summary>
    private (int Start, int End)? Behind((int Start, int End) name)
    {
        var (end, isTurned) = (name.End, false);
        while (Longest(end) is { End: var next } match && next > end)
            (end, isTurned) = (next, isTurned || match.Pattern.Section == "turn");
        if (!isTurned)
            return null;
        return part.After(end) ?? (part.Last() is { } last && last.Start > end && sentence[last.Start][0] == sentence[name.Start][0] ? last : null);
    }

    private PatternMatch? Longest(int at) =>
        around.FindAll(match => match.Start == at && match.Pattern.Section is "turn" or "filler" && match.Start == at) is { Count: > 0 } here
            ? here.OrderByDescending(match => match.End).ThenByDescending(match => match.Pattern.Section).First() : null;
}
