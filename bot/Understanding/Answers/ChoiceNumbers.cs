using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options by their place: <c>2</c>, <c>tweede</c>, <c>2e</c>, <c>b</c>, <c>ii</c>, "de laatste", "de middelste".</summary>
internal sealed class ChoiceNumbers(NumberWords numbers)
{
    /// <summary>In a message this short a number at the end is the choice: "doe mij maar 2".</summary>
    private const int FewWords = 5;

    /// <summary>No more options are told by a letter behind which something else comes.</summary>
    private const int MostLetters = 4;

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v"];

    /// <param name="said">The answer.</param>
    /// <param name="found">What <c>choice</c> words are in it.</param>
    /// <param name="count">How many options there are; a mention may lie beyond them.</param>
    public List<ChoiceMention> Find(Sentence said, List<PatternMatch> found, int count, bool lettered = false)
    {
        if (lettered && ByLetters(said, count) is { Count: > 0 } letters)
            return letters;
        var passed = Passed(said, found);
        if (ByListedLetters(said, found, passed, count) is { Count: > 0 } listed)
            return listed;
        var mentions = ByPosition(said, found, passed, count);
        for (var at = 0; at < said.Count; at++)
        {
            if (NumberAt(said, found, at) is var (number, end) && !mentions.Exists(mention => at >= mention.Start && at < mention.End))
            {
                if (IsChosen(said, found, passed, at, end))
                    mentions.Add(new ChoiceMention(number, at, end));
                at = end - 1;
            }
        }
        return [.. mentions.OrderBy(mention => mention.Start)];
    }

    /// <summary>"De B van Bernard", "c en d", where the options were shown with letters.</summary>
    private static List<ChoiceMention> ByLetters(Sentence said, int count) =>
        [.. Enumerable.Range(0, said.Count).Where(at => said[at].Length == 1 && said[at][0] >= 'a' && said[at][0] < 'a' + count && said.SignBefore(at) is not '\'').Select(at => new ChoiceMention(said[at][0] - 'a' + 1, at, at + 1))];

    /// <summary>"B dus", "a en c, zaterdag was het rustig": letters at the begin with nothing but "and" between them. A bare "a" is also a word.</summary>
    private static List<ChoiceMention> ByListedLetters(Sentence said, List<PatternMatch> found, bool[] passed, int count)
    {
        var listed = new List<ChoiceMention>();
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsWord(at) && said[at].Length == 1 && said[at][0] >= 'a' && said[at][0] < 'a' + Math.Min(count, MostLetters) && said.SignBefore(at) is not '\'')
                listed.Add(new ChoiceMention(said[at][0] - 'a' + 1, at, at + 1));
            else if (listed.Count == 0 || !found.Exists(match => match.Pattern.Section == "joins" && match.Start == at && match.End == at + 1))
                break;
        }
        if (listed.Count == 0 || said.Count == 1 || found.Exists(match => match.Pattern.Section == "turn"))
            return [];
        var end = listed[^1].End;
        var isWhole = end == said.Count || said.Before(end) is Gap.Comma or Gap.Stop || (passed[end] && passed.AsSpan(end).IndexOf(false) < 0 && !said.IsNumber(end));
        return isWhole && (listed.Count > 1 || (end < said.Count && listed[0].Option > 1)) ? listed : [];
    }

    /// <summary>Of "een na laatste" not what "laatste" says.</summary>
    private List<ChoiceMention> ByPosition(Sentence said, List<PatternMatch> found, bool[] passed, int count)
    {
        var places = found.Where(match => Place(match.Pattern.Section, count) > 0 || match.Pattern.Section == "noplace").ToList();
        return [.. places
            .Where(match => !places.Exists(wider => wider.Start <= match.Start && wider.End >= match.End && wider.End - wider.Start > match.End - match.Start))
            .Where(match => match.Pattern.Section != "noplace" && IsChosen(said, found, passed, match.Start, match.End))
            .Select(match => new ChoiceMention(Place(match.Pattern.Section, count), match.Start, match.End))];
    }

    private static int Place(string section, int count) => section switch
    {
        "first" => 1,
        "last" => count,
        "beforelast" => count - 1,
        "middle" when count % 2 == 1 => (count + 1) / 2,
        _ => 0,
    };

    /// <summary>Tokens that say nothing by themselves: filler, and numbers.</summary>
    private bool[] Passed(Sentence said, List<PatternMatch> found)
    {
        var passed = new bool[said.Count];
        foreach (var match in found.Where(match => match.Pattern.Section is "filler" or "lead" or "turn" or "announces" or "first" or "last" or "middle" or "beforelast"))
            Array.Fill(passed, true, match.Start, match.End - match.Start);
        for (var at = 0; at < said.Count; at++)
        {
            if (NumberAt(said, found, at) is var (_, end))
                Array.Fill(passed, true, at, end - at);
        }
        return passed;
    }

    private (int Number, int End)? NumberAt(Sentence said, List<PatternMatch> found, int at)
    {
        if (said.IsNumber(at))
            return said[at].Length <= 3 && EndOfDigits(said, at) is { } end ? (int.Parse(said[at], CultureInfo.InvariantCulture), end) : null;
        if (!said.IsWord(at) || found.Exists(match => match.Pattern.Section == "either" && match.Start <= at && at < match.End))
            return null;
        if (said.Count == 1 && ByLetter(said[at]) is { } letter)
            return (letter, 1);
        if (found.Exists(match => match.Pattern.Section == "announces" && match.End == at) && ByLetter(said[at]) is { } announced)
            return (announced, at + 1);
        if (IsArticle(said, found, at))
            return null;
        return (numbers.Ordinal(said[at]) ?? numbers.Cardinal(said[at])) is { } value && decimal.Truncate(value) == value ? ((int)value, at + 1) : null;
    }

    /// <summary>"2e", "2nd", but not "3arabi" or "12a".</summary>
    private int? EndOfDigits(Sentence said, int at) =>
        said.Before(at + 1) != Gap.None || at + 1 >= said.Count ? at + 1 : numbers.IsOrdinalEnding(said[at + 1]) ? at + 2 : null;

    private static int? ByLetter(string word) =>
        Array.IndexOf(Roman, word) is var roman and > 0 ? roman + 1 : word.Length == 1 && word[0] is >= 'a' and <= 'i' ? word[0] - 'a' + 1 : null;

    /// <summary>"Een" is an article, unless it is accented, alone, or behind "optie".</summary>
    private bool IsArticle(Sentence said, List<PatternMatch> found, int at) =>
        numbers.IsArticle(said[at]) && said.Count > 1 && !said.Raw(at).Contains('é') && !IsListed(said, at)
        && !found.Exists(match => match.Pattern.Section == "announces" && match.End == at)
        && (at + 1 < said.Count || !found.Exists(match => match.Pattern.Section == "lead" && match.End == at));

    /// <summary>"Een en drie".</summary>
    private bool IsListed(Sentence said, int at) => (numbers.Cardinal(said[at + 2]) is not null || said.IsNumber(at + 2)) && said.IsWord(at + 1) && said[at + 1].Length <= 3;

    private bool IsChosen(Sentence said, List<PatternMatch> found, bool[] passed, int at, int end)
    {
        bool At(string section, int index) => found.Exists(match => match.Pattern.Section == section && match.Start <= index && index < match.End);
        if (At("unit", end) || At("amount", at) || At("address", at) || At("clock", at - 1))
            return false;
        return Array.TrueForAll(passed, says => says)
            || At("lead", at - 1)
            || At("announces", at - 1)
            || (At("as-named", end) && (numbers.Ordinal(said[at]) is not null || At("first", at) || At("last", at)))
            || (at == 0 && (end == said.Count || said.Before(end) is Gap.Comma or Gap.Stop || passed[end]))
            || (end == said.Count && said.Count <= FewWords && passed[at - 1])
            || (at > 0 && said.IsWord(at) && At("filler", at - 1) && (end == said.Count || said.Before(end) is Gap.Comma or Gap.Stop || passed[end]));
    }
}
