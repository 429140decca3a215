using System.Diagnostics;

namespace WijkBot.Tests.Understanding;

/// <summary>How much more a longer text costs, in one run on one machine: no clock's reading counts by itself.</summary>
internal static class Pace
{
    /// <summary>Four times the text: linear is 4, squared 16.</summary>
    public const double BetweenLinearAndSquare = 9;

    private const int Rounds = 20;

    /// <param name="part">What the texts are made of.</param>
    public static double Growth(string part, int shorter, int longer, Action<string> read)
    {
        var (few, many) = (Repeated(part, shorter), Repeated(part, longer));
        Best(few, read);
        return Best(many, read) / Best(few, read);
    }

    private static string Repeated(string part, int letters) => string.Concat(Enumerable.Repeat(part, letters / part.Length));

    /// <summary>The shortest of some rounds, so that a busy machine does not count. A copy each time: the last text read is kept.</summary>
    private static double Best(string text, Action<string> read) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var copy = new string(text.AsSpan());
        var start = Stopwatch.GetTimestamp();
        read(copy);
        return (double)(Stopwatch.GetTimestamp() - start);
    });
}
