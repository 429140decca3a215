namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>The sample of answers in its older notation, read by the program, with the result of Microsoft's recognizers beside it.</summary>
internal static class AnswersDev
{
    /// <summary>What a menu is, for the answers that choose from one.</summary>
    private const string Options = "grofvuil/verlichting/overlast/iets anders";

    public static async Task<int> RunAsync(string program, string shared, int show)
    {
        if (SharedData.Find(shared, "language/answers-dev.tsv", "the sample of answers") is not { } file)
            return 0;
        var cases = SharedData.Lines(file).Select((cells, index) => Case(cells, index)).ToList();
        var read = await Reader.ReadAsync(program, "answers", cases.Select(one => string.Join('\t', one.Cells[0], one.Cells[2], one.Cells[3], one.Cells[4], one.Cells[5])));
        var verdicts = SharedData.Find(shared, "language/answers-dev-microsoft.tsv", "Microsoft's results") is { } theirs
            ? SharedData.Lines(theirs).ToLookup(cells => (cells[0], cells[1]), cells => cells[3])
            : Array.Empty<string[]>().ToLookup(_ => ("", ""), _ => "");
        Console.WriteLine($"{cases.Count} answers of the sample | exact | right among the candidates | Microsoft exact | Microsoft among");
        foreach (var kind in cases.Zip(read).GroupBy(pair => pair.First.Voice).Append(null))
            Report(kind?.Key ?? "all", (kind ?? cases.Zip(read)).ToList(), verdicts, kind is null ? 0 : show);
        return 0;
    }

    /// <summary>As a line of the corpus, the kind for a voice.</summary>
    private static CorpusItem Case(string[] cells, int index)
    {
        var slot = OldNotation.Slot(cells[0]);
        return new CorpusItem([$"s{index + 1}", cells[0], "nl", slot, slot == "choice" ? Options : "-", cells[1], string.Join('|', OldNotation.Values(cells[0], cells[2]))]);
    }

    private static void Report(string kind, List<(CorpusItem Item, System.Text.Json.JsonElement Read)> cases, ILookup<(string, string), string> verdicts, int show)
    {
        var (exact, among) = (new Tally(kind), new Tally(kind));
        foreach (var (item, read) in cases)
        {
            var value = read.GetProperty("value").GetString()!;
            var others = read.GetProperty("alternatives").EnumerateArray().Select(other => other.GetString()!);
            bool IsRight(string found) => item.Right(6).Any(one => AnswerScore.Same(item.Cells[3], one, found));
            string Failure() => $"'{item.Cells[5]}' is {item.Cells[6]}, read {value}";
            exact.Add(IsRight(value), Failure);
            among.Add(others.Prepend(value).Any(IsRight), Failure);
        }
        var theirs = cases.Select(pair => verdicts[(pair.Item.Voice, pair.Item.Cells[5])].FirstOrDefault() ?? "n/a").ToList();
        Console.WriteLine($"{kind,-12} | {exact.Right,3} of {exact.Count,3} | {among.Right,3} | {theirs.Count(one => one == "exact"),3} | {theirs.Count(one => one is "exact" or "ambiguous"),3}{(theirs.Contains("n/a") ? $" ({theirs.Count(one => one == "n/a")} it has no model for)" : "")}");
        foreach (var failure in exact.Failures.Take(show))
            Console.WriteLine("    " + failure);
    }
}
