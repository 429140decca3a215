using System.Diagnostics;
using System.Globalization;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Benchmarks.Learning;

/// <summary>Learns a model from its examples and writes its weights; and tells how well examples are read that it has not seen.</summary>
internal static class LearnCommand
{
    private const int Rounds = 12;
    private const int Most = 3;

    /// <param name="learned">Folder with a folder of examples for each model, and the weights beside it.</param>
    /// <param name="name">The model.</param>
    /// <param name="without">Files to leave out by the begin of their names; then nothing is written.</param>
    public static int Run(string learned, string name, string without)
    {
        var folder = Path.Combine(learned, "Examples", name);
        var all = Example.Read(folder);
        var held = all.FindAll(example => without.Length > 0 && without.Split(',').Any(begin => example.Source.StartsWith(begin, StringComparison.Ordinal)));
        var seen = all.Except(held).ToList();
        var heads = HeadsOf(all);
        var watch = Stopwatch.StartNew();
        var trainer = new Trainer(heads, Rounds);
        trainer.Learn(seen);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seen.Count} examples learned in {Rounds} rounds, {watch.Elapsed.TotalSeconds:0} s"));
        var weights = Weights.Of(trainer.Width, trainer.Learned, trainer.Biases);
        if (held.Count > 0)
        {
            Show(new LinearModel(heads, weights), held);
            return 0;
        }
        var path = Path.Combine(learned, $"{name}.weights");
        using (var file = File.Create(path))
            WeightFile.Write(file, Example.Mark(folder), heads, weights);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}, {new FileInfo(path).Length / 1e6:0.0} MB"));
        return 0;
    }

    private static List<Head> HeadsOf(List<Example> examples)
    {
        var heads = new List<Head>();
        foreach (var name in examples.SelectMany(example => example.Labels.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var labels = examples.SelectMany(example => example.Of(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            heads.Add(new Head(name, labels, heads.Count == 0 ? 0 : heads[^1].To));
        }
        return heads;
    }

    private static void Show(LinearModel model, List<Example> held)
    {
        foreach (var head in model.Heads)
        {
            var (first, among, count) = (0, 0, 0);
            foreach (var example in held.Where(example => example.Of(head.Name).Length > 0))
            {
                var probable = head.Probabilities(model.Logits(Sentence.Of(example.Text)));
                var best = Enumerable.Range(0, probable.Length).OrderByDescending(at => probable[at]).Take(Most).Select(at => head.Labels[at]).ToList();
                count++;
                first += example.Of(head.Name).Contains(best[0]) ? 1 : 0;
                among += best.Intersect(example.Of(head.Name)).Any() ? 1 : 0;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out, {head.Name,-10} {100.0 * first / count:0.0} % first, {100.0 * among / count:0.0} % among three, of {count}"));
        }
    }
}
