namespace WijkBot.Understanding.When;

/// <summary>Whether the sentence that a time stands in looks back or ahead.</summary>
internal static class TenseReader
{
    /// <summary>What stands further away is not looked at, so that all stays linear.</summary>
    private const int Most = 40;

    public static Tense Of(TimeText text, Fragment told)
    {
        // "de herrie van woensdag" has been, also when it is asked to call about it
        if (told.Weekdays.Count > 0 && told is { Step: null, To: null, ClockEnd: null } && (text[told.Start].Is(Role.From) || text[told.Start - 1].Is(Role.From) && text[told.Start].Before <= Texts.Gap.Space) && !told.Is(Role.Since))
            return Tense.Past;
        var (from, to) = Sentence(text, told);
        var (back, ahead) = (false, told.Is(Role.Ahead) || told.IsHoursOnly && text.HasCall);
        for (var at = from; at < to; at++)
        {
            back |= text[at].Is(Role.LooksBack);
            ahead |= text[at].Is(Role.LooksAhead);
        }
        return back ? Tense.Past : ahead ? Tense.Future : Tense.Either;
    }

    public static (int From, int To) Sentence(TimeText text, Fragment told)
    {
        var (from, to) = (told.Start, told.End);
        while (from > told.Start - Most && from > 0 && !text.IsStop(from))
            from--;
        while (to < told.End + Most && to < text.Count && !text.IsStop(to))
            to++;
        return (from, to);
    }
}
