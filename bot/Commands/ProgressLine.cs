using System.Globalization;

namespace WijkBot.Commands;

/// <summary>Shows how far long work is: a line that rewrites itself on a terminal, a line for each tenth elsewhere. On the error stream: it is no result.</summary>
internal sealed class ProgressLine
{
    private int tenths = -1;

    public void Step(string what, double done)
    {
        var now = (int)(done * 10);
        if (Console.IsErrorRedirected && now == tenths)
            return;
        tenths = now;
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: {done:P0}");
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(line);
        else
            Console.Error.Write($"\r{line}{(done >= 1 ? "\n" : "")}");
    }
}
