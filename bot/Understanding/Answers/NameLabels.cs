using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A name told in parts, as on a form: <c>voornaam Olena achternaam Kovalenko</c>, <c>Schmidt, Vorname Bernd</c>, <c>De Vries, Hilde</c>.</summary>
internal sealed class NameLabels(Sentence sentence, List<PatternMatch> found, NamePart part, NameWords words)
{
    /// <summary>First name and surname together; null when they are not told apart.</summary>
    public string? Name
    {
        get
        {
            var (first, last) = (Labelled("firstlabel"), Labelled("lastlabel"));
            if (first is { } given && last is { } family && given != family)
                return $"{Written(given)} {Written(family)}";
            // "Schmidt, Vorname Bernd"; "voornaam Ties, de rest niet nodig"
            if (first is { } one && !found.Exists(match => match.Pattern.Section == "call"))
                return Label("firstlabel") is { Start: > 0 } label && part.Before(label.Start) is { } before ? $"{Written(one)} {Written(before)}" : Written(one);
            return Turned();
        }
    }

    private PatternMatch? Label(string section) =>
        found.FindAll(match => match.Pattern.Section == section && !found.Exists(none => none.Pattern.Section == "none" && none.Start < match.End && none.End > match.Start)) is { Count: > 0 } labels ? labels.OrderBy(match => match.Start).ThenByDescending(match => match.End).First() : null;

    /// <summary>Behind the label, up to the next one; not what is refused there.</summary>
    private (int Start, int End)? Labelled(string section)
    {
        if (Label(section) is not { } label || part.After(label.End) is not var (start, end) || found.Exists(match => match.Pattern.Section == "none" && match.Start < end && match.End > start))
            return null;
        var next = found.Where(match => match.Pattern.Section is "firstlabel" or "lastlabel" && match.Start > start).Select(match => match.Start).DefaultIfEmpty(end).Min();
        return (start, Math.Min(end, next));
    }

    /// <summary>"De Vries, Hilde": what begins with "de" is a surname, also when it is told first.</summary>
    private string? Turned()
    {
        if (sentence.Count < 3 || !words.IsSmall(sentence[0]) || !sentence.IsCapital(sentence.Count - 1) || sentence.Before(sentence.Count - 1) != Gap.Comma)
            return null;
        return part.Whole(0, sentence.Count - 1) is { } family && part.Whole(sentence.Count - 1, sentence.Count) is { } given ? $"{Written(given)} {Written(family)}" : null;
    }

    private string Written((int Start, int End) name) => words.Addressed(sentence, name.Start, name.End);
}
