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

    /// <summary>Between "tegenover" and the number: "tegenover het huis 12".</summary>
    private const int Reach = 3;

    /// <summary>How far the houses of the other side are from it, by number.</summary>
    private static readonly int[] Across = [-1, 1, -3, 3];

    private readonly HouseJoints joints = new(words);

    /// <param name="streets">The streets of the message.</param>
    public PlaceParts Add(Sentence sentence, PlaceParts parts, IReadOnlyList<StreetFound> streets)
    {
        if (parts.HouseNumber is not { } number || Value(number) is not { } house || IndexOf(sentence, number, parts) is not (>= 0 and var at))
            return parts;
        var (others, end) = parts.Addition is null || sentence.IsWord(at + 1) ? Behind(sentence, at, house, parts.Street, streets) : ([], at + 1);
        others.AddRange(Ahead(sentence, at, house));
        var isOpposite = IsOpposite(sentence, at, at + 1) || parts.Street is not null && IsOpposite(sentence, parts.Start, parts.End);
        if (isOpposite)
            others.AddRange(Across.Select(steps => house + steps));
        return others.Count == 0 ? parts : parts with
        {
            OtherNumbers = [.. others.Where(other => other > 0 && other != house).Distinct().Select(other => other.ToString(CultureInfo.InvariantCulture))],
            // which postcode the other side has, no number tells
            StreetGuessed = parts.StreetGuessed || isOpposite && parts.Street is null,
            End = parts.End > at ? Math.Max(parts.End, end) : parts.End,
        };
    }

    private static int? Value(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The same number may count something too: that of the place stands in it, or nearest to it.</summary>
    private int IndexOf(Sentence sentence, string number, PlaceParts parts)
    {
        var (nearest, distance) = (-1, int.MaxValue);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.IsNumber(at) || sentence[at].TrimStart('0') != number || numbers.Counting.Is(sentence, at))
                continue;
            var away = at < parts.Start ? parts.Start - at : at < parts.End ? 0 : at - parts.End + 1;
            if (away < distance)
                (nearest, distance) = (at, away);
        }
        return nearest;
    }

    /// <summary>The numbers that go on behind this one. What stands behind a comma alone may be anything: only "12, 14 en 15" is a list.</summary>
    private (List<int> Others, int End) Behind(Sentence sentence, int at, int first, string? street, IReadOnlyList<StreetFound> streets)
    {
        var (others, loose, last, end) = (new List<int>(), new List<int>(), first, at + 1);
        while (joints.Behind(sentence, end, street, streets) is var (next, joint) && !numbers.Counting.Is(sentence, next, many: true) && numbers.After(sentence, next) is var (told, _, behind) && Value(told) is { } other)
        {
            loose.AddRange(joint == HouseJoint.Row && other > last && other - last <= LongestRow ? Enumerable.Range(last + 1, other - last) : [other]);
            (last, end) = (other, behind);
            if (joint == HouseJoint.Comma)
                continue;
            others.AddRange(loose);
            loose.Clear();
        }
        return (others, end);
    }

    /// <summary>The numbers before this one, which stands right before its street: "12 en 13 Parkweg".</summary>
    private List<int> Ahead(Sentence sentence, int at, int house)
    {
        var others = new List<int>();
        while (joints.Before(sentence, at) is var (before, joint) && !numbers.Counting.Is(sentence, before) && Value(sentence[before].TrimStart('0')) is { } other)
        {
            others.AddRange(joint == HouseJoint.Row && house > other && house - other <= LongestRow ? Enumerable.Range(other, house - other) : [other]);
            at = before;
        }
        return others;
    }

    private bool IsOpposite(Sentence sentence, int start, int end) =>
        Enumerable.Range(1, Reach).Any(away => words.Is(sentence, start - away, PlaceWord.Opposite) && Enumerable.Range(start - away + 1, away).All(at => at == start || sentence.Before(at) <= Gap.Space))
        || IsShort(sentence, start) || Enumerable.Range(0, Reach).Any(away => words.Is(sentence, end + away, PlaceWord.OppositeBehind) && sentence.Before(end + away) <= Gap.Space);

    /// <summary>"t.o. 12", "t/o nr 12".</summary>
    private bool IsShort(Sentence sentence, int start)
    {
        var at = words.Is(sentence, start - 1, PlaceWord.House) ? start - 2 : start - 1;
        return sentence[at] == "o" && sentence[at - 1] == "t" && sentence.Before(at) is Gap.Sign or Gap.None;
    }
}
