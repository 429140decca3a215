using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>What joins two house numbers: "12 en 13", "12 t/m nummer 15", "12 / 13", "12 en Parkweg 13".</summary>
internal sealed class HouseJoints(StreetWords words)
{
    private const int Most = 3;

    /// <summary>Where the next number, or the word that announces it, stands behind one that ends here; null when there is none.</summary>
    public (int At, HouseJoint Joint)? Behind(Sentence sentence, int end, string? street, IReadOnlyList<StreetFound> streets)
    {
        // "12a en 14": the letter of the one before
        if (sentence.IsWord(end) && sentence[end].Length == 1 && sentence.Before(end) == Gap.None)
            end++;
        if (sentence.IsNumber(end))
            return Signed(sentence, end) is { } signed ? (end, signed) : null;
        var (at, joint) = (end, HouseJoint.And);
        for (; at < end + Most && sentence.Before(at) <= Gap.Comma && IsJoint(sentence, at); at++)
            joint = words.Is(sentence, at, PlaceWord.Upto) ? HouseJoint.Row : joint;
        if (at == end)
            return null;
        foreach (var again in streets)
        {
            if (again.Name == street && again.Start == at)
                at = again.End;
        }
        var number = at;
        while (number < at + 2 && (words.Is(sentence, number, PlaceWord.House) || words.Is(sentence, number, PlaceWord.Placing) || sentence[number] == "ook"))
            number++;
        return sentence.IsNumber(number) && sentence.Before(number) <= Gap.Space ? (number, joint) : null;
    }

    /// <summary>Where the number before the one at this place stands; null when there is none.</summary>
    public (int At, HouseJoint Joint)? Before(Sentence sentence, int at)
    {
        if (sentence.IsNumber(at - 1))
            return Signed(sentence, at) is { } signed && signed != HouseJoint.Comma ? (at - 1, signed) : null;
        var (before, joint) = (at - 1, HouseJoint.And);
        for (; before > at - 1 - Most && sentence.Before(before + 1) <= Gap.Space && IsJoint(sentence, before); before--)
            joint = words.Is(sentence, before, PlaceWord.Upto) ? HouseJoint.Row : joint;
        return before < at - 1 && sentence.IsNumber(before) ? (before, joint) : null;
    }

    /// <summary>"Met" only in "tot en met": "12 met 20 zakken".</summary>
    private bool IsJoint(Sentence sentence, int at) =>
        words.Is(sentence, at, PlaceWord.And) || words.Is(sentence, at, PlaceWord.Upto) || sentence[at] == "met" && sentence[at - 1] == "en" && sentence[at - 2] == "tot";

    /// <summary>What stands between a number and the one before it, with spaces or without.</summary>
    public static HouseJoint? Signed(Sentence sentence, int at) => sentence.Text.AsSpan(sentence.Tokens[at - 1].End, sentence.Tokens[at].Start - sentence.Tokens[at - 1].End).Trim() switch
    {
        "," => HouseJoint.Comma,
        "-" or "–" or "—" => HouseJoint.Row,
        "/" or "+" or "&" => HouseJoint.And,
        _ => null,
    };
}

/// <summary>How two house numbers are told together.</summary>
internal enum HouseJoint
{
    And,
    Comma,

    /// <summary>All between them are meant.</summary>
    Row,
}
