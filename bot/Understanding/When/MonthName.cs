using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>A month that is somebody's name: "groetjes Mei-Ling", "groet, April", "my name is June".</summary>
internal static class MonthName
{
    private const int MostApart = 3;

    public static bool Is(TimeText text, int at) => text[at].Word.Month is not null && text[at + 1].Number is null && (IsPart(text, at) || IsSigned(text, at));

    /// <summary>"Mei-Ling", "Anne-Mei": the other half is a word with a capital.</summary>
    private static bool IsPart(TimeText text, int at) => IsTied(text, at + 1) && IsNamed(text, at + 1) || IsTied(text, at) && IsNamed(text, at - 1) && IsCapital(text, at);

    private static bool IsTied(TimeText text, int at) => at > 0 && at < text.Count && text[at].Before == Gap.Sign && text.Sentence.SignBefore(text[at].Start) == '-';

    private static bool IsNamed(TimeText text, int at) => text[at].Word == TimeWord.Nothing && text[at].Number is null && IsCapital(text, at);

    private static bool IsCapital(TimeText text, int at) => char.IsUpper(text.Raw(at, at + 1)[0]);

    /// <summary>Behind a greeting at the end, or "mijn naam is": no "in" or "sinds" in between.</summary>
    private static bool IsSigned(TimeText text, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - MostApart); before--)
        {
            if (text[before].Word.Has(Mark.Signs))
                return true;
            if (text[before].Word != TimeWord.Nothing && !text[before].Is(Role.From | Role.And | Role.Article | Role.The))
                return false;
        }
        return false;
    }
}
