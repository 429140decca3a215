namespace WijkBot.Tests.Understanding;

/// <summary>How much more a longer text costs, in one run on one machine: no clock's reading counts by itself.</summary>
internal static class Pace
{
    /// <summary>Four times the text: linear is 4, squared 16.</summary>
    public const double BetweenLinearAndSquare = 9;

    private const int Rounds = 100;

    /// <summary>
    /// Short and long by turns, so that a slow stretch of a busy machine, or code that is being compiled anew, strikes both; and of each
    /// the shortest, so that it does not count.
    /// </summary>
    /// <param name="part">What the texts are made of.</param>
    public static double Growth(string part, int shorter, int longer, Action<string> read)
    {
        var (few, many) = (Repeated(part, shorter), Repeated(part, longer));
        var (least, most) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, Took(few, read));
            most = Math.Min(most, Took(many, read));
        }
        return most / least;
    }

    private static string Repeated(string part, int letters) => string.Concat(Enumerable.Repeat(part, letters / part.Length));

    /// <summary>A copy each time: the last text read is kept.</summary>
    private static double Took(string text, Action<string> read)
    {
        var copy = new string(text.AsSpan());
        var start = ThreadClock.Now;
        read(copy);
        return ThreadClock.Now - start;
    }
}
