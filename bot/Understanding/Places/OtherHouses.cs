using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// The other houses that are told with a number: "12 en 13", "12, 14 en 15", "12 t/m 15". What is opposite of a number lies on the other side of the
/// street, where its neighbours' numbers are. Odd and even numbers of one street may be of two wijken.
/// </summary>
internal sealed class OtherHouses(StreetWords words, NumberFinder numbers)
{
    /// <summary>So many houses apart two numbers are the ends of a row; what is farther apart is told by its ends only.</summary>
    private const int LongestRow = 60;

    private const int Reach = 2;
    private const int MostJoints = 3;

    /// <summary>How far the houses of the other side are from it, by number.</summary>
    private static readonly int[] Across = [-1, 1, -3, 3];

    public PlaceParts Add(Sentence sentence, PlaceParts parts)
    {
        if (parts.HouseNumber is not { } number || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var house))
            return parts;
        var at = IndexOf(sentence, number);
        if (at < 0)
            return parts;
        var (others, end) = parts.Addition is null || sentence.IsWord(at + 1) ? Behind(sentence, at, house) : ([], at + 1);
        if (IsOpposite(sentence, at, at + 1) || parts.Street is not null && IsOpposite(sentence, parts.Start, parts.End))
            others.AddRange(Across.Select(steps => house + steps));
        return others.Count == 0 ? parts : parts with
        {
            OtherNumbers = [.. others.Where(other => other > 0 && other != house).Distinct().Select(other => other.ToString(CultureInfo.InvariantCulture))],
            End = parts.End > at ? Math.Max(parts.End, end) : parts.End,
        };
    }

    private static int IndexOf(Sentence sentence, string number)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsNumber(at) && sentence[at].TrimStart('0') == number)
                return at;
        }
        return -1;
    }

    /// <summary>The numbers that go on behind this one. What stands behind a comma alone may be anything: only "12, 14 en 15" is a list.</summary>
    private (List<int> Others, int End) Behind(Sentence sentence, int at, int first)
    {
        var (others, loose, last, end) = (new List<int>(), new List<int>(), first, at + 1);
        while (Next(sentence, end) is var (next, joint) && numbers.After(sentence, next) is var (told, _, behind) && int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var other))
        {
            loose.AddRange(joint == Joint.Row && other > last && other - last <= LongestRow ? Enumerable.Range(last + 1, other - last) : [other]);
            (last, end) = (other, behind);
            if (joint == Joint.Comma)
                continue;
            others.AddRange(loose);
            loose.Clear();
        }
        return (others, end);
    }

    /// <summary>Where the next number stands, and what it is joined with: "en", a comma, "t/m", a dash.</summary>
    private (int At, Joint Joint)? Next(Sentence sentence, int from)
    {
        // "12a en 14": the letter of the one before
        if (sentence.IsWord(from) && sentence[from].Length == 1 && sentence.Before(from) == Gap.None)
            from++;
        if (sentence.IsNumber(from))
            return (sentence.Before(from), sentence.SignBefore(from)) switch
            {
                (Gap.Comma, _) => (from, Joint.Comma),
                (_, '-') => (from, Joint.Row),
                (_, '/' or '+' or '&') => (from, Joint.And),
                _ => null,
            };
        var (at, joint) = (from, Joint.And);
        for (; at < from + MostJoints && sentence.Before(at) <= Gap.Comma && (words.Is(sentence, at, PlaceWord.And) || words.Is(sentence, at, PlaceWord.Upto)); at++)
            joint = words.Is(sentence, at, PlaceWord.Upto) ? Joint.Row : joint;
        return at > from && sentence.IsNumber(at) && sentence.Before(at) <= Gap.Space ? (at, joint) : null;
    }

    private bool IsOpposite(Sentence sentence, int start, int end) =>
        Enumerable.Range(1, Reach).Any(away => words.Is(sentence, start - away, PlaceWord.Opposite)) || Enumerable.Range(0, Reach).Any(away => words.Is(sentence, end + away, PlaceWord.OppositeBehind));

    private enum Joint
    {
        And,
        Comma,

        /// <summary>All between them are meant.</summary>
        Row,
    }
}
