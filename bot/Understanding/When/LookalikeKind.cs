using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>The sections of <c>Words/lookalike.*.txt</c>: what a pattern in them takes away, and when it is meant.</summary>
internal static class LookalikeKind
{
    /// <summary>Of whom no more than the age is told is no small child.</summary>
    private const int Youngest = 12;

    private const int Oldest = 120;

    /// <summary>"Al 65": so long lasts little but a life.</summary>
    private const int Old = 60;

    /// <summary>Nobody makes ten goals.</summary>
    private const int MostGoals = 9;

    /// <summary>"G. van der Zomer".</summary>
    private const int MostBeforeAName = 3;

    private const string Name = "name";
    private const string Capital = "capital";
    private const string Surname = "surname";
    private const string Initial = "initial";
    private const string General = "general";

    /// <summary>What such a pattern takes away of what it holds.</summary>
    public static bool Takes(string kind, TimeToken token) => kind switch
    {
        Name or Capital or Surname or Initial => IsNamed(token),
        General => token.Word.IsNoun || token.Is(Role.Always | Role.Long),
        "number" or "house" or "score" => IsNumber(token),
        "age" or "old" => IsNumber(token) || token.Word.Unit is not null && !token.Is(Role.Every) || token.Is(Role.Now | Role.JustNow | Role.While),
        _ => true,
    };

    /// <summary>Something of which a time is made.</summary>
    public static bool IsTime(TimeToken token) => IsNumber(token) || IsNamed(token);

    /// <param name="kept">Words of time that surely are.</param>
    public static bool IsMeant(string kind, Sentence sentence, TimeToken[] tokens, int[] hits, bool[] kept)
    {
        if (kind == "place")
            return true;
        for (var at = 0; at < hits.Length; at++)
        {
            var token = tokens[hits[at]];
            if (!Takes(kind, token) || at > 0 && hits[at] == hits[at - 1])
                continue;
            if (kept[hits[at]] || (IsNamed(token) && !IsNumber(token) ? !IsWhole(tokens, hits, at) : at > 0 && sentence.Before(token.Start) >= Gap.Comma) || !Fits(kind, sentence, token))
                return false;
        }
        return true;
    }

    private static bool Fits(string kind, Sentence sentence, TimeToken token) => kind switch
    {
        Capital => IsCapital(sentence, token),
        Surname => IsCapital(sentence, token) && sentence.IsCapital(token.Start - 2) && sentence.Before(token.Start - 1) == Gap.Space,
        Initial => IsCapital(sentence, token) && Enumerable.Range(token.Start - MostBeforeAName, MostBeforeAName).Any(at => IsInitial(sentence, at)),
        "number" => token.Signed is not { Sign: ':' or 'h' },
        "house" => token.Signed is null or { Sign: '-' or '/' },
        "age" => !IsNumber(token) || token.Whole is >= Youngest and <= Oldest,
        "old" => !IsNumber(token) || token.Whole is >= Old and <= Oldest,
        "score" => token.Signed is { Sign: '-' or ':', Third: null, First: <= MostGoals, Second: <= MostGoals },
        _ => true,
    };

    /// <summary>A name stands between two commas, or between none: "buurman, april denk ik" names nobody.</summary>
    private static bool IsWhole(TimeToken[] tokens, int[] hits, int at)
    {
        var isBehind = at > 0 && tokens[hits[at]].Before == Gap.Comma;
        var isBefore = hits[at] + 1 < tokens.Length && tokens[hits[at] + 1].Before == Gap.Comma;
        return isBehind == isBefore || !isBehind && at + 1 == hits.Length;
    }

    private static bool IsCapital(Sentence sentence, TimeToken token) => sentence.IsCapital(token.Start) && sentence.Raw(token.Start) is var raw && char.IsLower(raw[^1]);

    /// <summary>"H. Zondag": one capital and a dot.</summary>
    private static bool IsInitial(Sentence sentence, int at) =>
        at >= 0 && sentence.IsCapital(at) && sentence.Tokens[at].End - sentence.Tokens[at].Start == 1 && sentence.Text.AsSpan(sentence.Tokens[at].End) is ['.', ..];

    private static bool IsNamed(TimeToken token) => token.Word.IsNoun && token.Word.Unit is null;

    private static bool IsNumber(TimeToken token) => token.Number is not null || token.Signed is not null;
}
