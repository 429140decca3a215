namespace WijkBot.Understanding.When;

/// <summary>Whether the sentence that a time stands in looks back or ahead.</summary>
internal static class TenseReader
{
    public static Tense Of(TimeText text, Fragment told)
    {
        var (from, to) = Sentence(text, told);
        var (back, ahead) = (false, told.Is(Role.Ahead));
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
        while (from > 0 && !text.IsStop(from))
            from--;
        while (to < text.Count && !text.IsStop(to))
            to++;
        return (from, to);
    }
}
