namespace WijkBot.Benchmarks.Scoring;

/// <summary>Prints how well the program reads the corpus, a line for each kind, and what it read wrong.</summary>
internal static class ScoreCommand
{
    public static async Task<int> RunAsync(string program, string corpus, Side side, int show)
    {
        var messages = CorpusItem.Read(corpus, "messages-*.tsv", MessageScore.Cells).Where(item => item.IsIn(side)).ToList();
        var answers = CorpusItem.Read(corpus, "answers-*.tsv", AnswerScore.Cells).Where(item => item.IsIn(side)).ToList();
        Console.WriteLine($"{messages.Count} first messages and {answers.Count} answers ({side})");
        Tally[] tallies = [.. await MessageScore.OfAsync(program, messages), .. await AnswerScore.OfAsync(program, answers), await AlarmScore.OfAsync(answers)];
        foreach (var tally in tallies)
            Console.WriteLine(tally);
        // what measures must not be read by whoever writes the rules
        foreach (var tally in side == Side.Measure ? [] : tallies)
            Show(tally, show);
        return 0;
    }

    private static void Show(Tally tally, int show)
    {
        if (tally.Failures.Count == 0 || show == 0)
            return;
        Console.WriteLine();
        Console.WriteLine(tally);
        foreach (var failure in tally.Failures.Take(show))
            Console.WriteLine("  " + failure);
    }
}
