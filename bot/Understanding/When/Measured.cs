namespace WijkBot.Understanding.When;

/// <summary>A word of which the number is no date: "mijn huisnummer, dat is 12-11"; not "12-11 bij nummer 8", where the eight is its number.</summary>
internal static class Measured
{
    /// <param name="date">What would be the date.</param>
    public static bool Has(TimeText text, int date)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if ((text[at].Is(Role.Measure) || text[at].Word.Has(Mark.Room)) && !IsNumber(text, at + 1, date) && !IsNumber(text, at - 1, date))
                return true;
        }
        return false;
    }

    /// <summary>Another number than the date.</summary>
    private static bool IsNumber(TimeText text, int at, int date) => at != date && at >= 0 && at < text.Count && text.Sentence.IsNumber(text[at].Start);
}
