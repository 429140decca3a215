using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using WijkBot.Tests.Understanding;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Benchmarks.Learning;

/// <summary>Learns a model from its examples and writes its weights; and tells how well examples are read that it has not seen.</summary>
internal static class LearnCommand
{
    /// <summary>What is danger and what only sounds like it is held against tests, and what were exams once other hands wrote: these are learned more often than the rest.</summary>
    private static readonly string[] NearMisses = ["near-misses.tsv", "talks.tsv", "mended.tsv"];

    private const string Exams = "-exams.tsv";

    private const int Again = 8;
    private const int Most = 3;

    /// <summary>The models: what they tell, and how many bits of a trait they keep apart. Danger lies in seldom words: they have to stay apart.</summary>
    private static readonly (string Name, string[] Heads, int Bits)[] Models = [("aim", ["danger", "intent"], 18), ("category", ["category"], 16)];

    /// <summary>The model with a hidden layer tells danger: what goes together makes it one. That it learns intents too makes it tell danger better.</summary>
    private static readonly (string Name, string[] Heads, int Bits) Hidden = ("danger", ["danger", "intent"], 16);

    /// <param name="learned">Folder with the examples, and the weights beside them.</param>
    /// <param name="corpus">What residents write: its half for writing rules is learned too.</param>
    /// <param name="without">Files to leave out by the begin of their names; then nothing is written.</param>
    public static int Run(string learned, string corpus, string without)
    {
        var folder = Path.Combine(learned, "Examples");
        var all = Example.Read(folder).Concat(Example.OfCorpus(corpus)).Concat(Example.OfAnswers(corpus)).ToList();
        var held = all.FindAll(example => without.Length > 0 && without.Split(',').Any(begin => example.Source.StartsWith(begin, StringComparison.Ordinal)));
        var seen = all.Except(held).SelectMany(example => Enumerable.Repeat(example, IsLearnedAgain(example.Source) ? Again : 1)).ToList();
        if (held.Count == 0)
            FrequentWordsFile.Write(Path.Combine(learned, "frequent.txt"), all);
        var known = Sight.Known(seen);
        if (held.Count == 0)
            Write(Path.Combine(learned, "known.traits"), file => file.Write(MemoryMarshal.AsBytes(known.All)));
        foreach (var (name, told, bits) in Models)
        {
            var heads = HeadsOf(all, told);
            var weights = Timed(name, () => new Trainer(heads, bits, known).Learn(seen));
            if (held.Count > 0)
                Show(heads, new LinearModel(heads, weights, known).Logits, held);
            else
                Write(Path.Combine(learned, $"{name}.weights"), file => WeightFile.Write(file, ExamplesMark.Of(folder, corpus), heads, weights));
        }
        var (model, sums) = Timed(Hidden.Name, () => new HiddenTrainer(HeadsOf(all, Hidden.Heads), Hidden.Bits, known).Learn(seen));
        if (held.Count > 0)
            Show(model.Heads, model.Logits, held);
        else
            Write(Path.Combine(learned, $"{Hidden.Name}.weights"), file =>
            {
                WeightFile.Write(file, ExamplesMark.Of(folder, corpus), model.Sums.Heads, sums);
                WeightFile.Write(file, model);
            });
        return 0;
    }

    private static bool IsLearnedAgain(string source) => NearMisses.Contains(source) || source.EndsWith(Exams, StringComparison.Ordinal);

    private static T Timed<T>(string name, Func<T> learn)
    {
        var watch = Stopwatch.StartNew();
        var learned = learn();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: learned in {watch.Elapsed.TotalSeconds:0} s"));
        return learned;
    }

    private static void Write(string path, Action<Stream> write)
    {
        using (var file = File.Create(path))
            write(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}, {new FileInfo(path).Length / 1e6:0.0} MB"));
    }

    private static List<Head> HeadsOf(List<Example> examples, string[] names)
    {
        var heads = new List<Head>();
        foreach (var name in names)
        {
            var labels = examples.SelectMany(example => example.Of(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            heads.Add(new Head(name, labels, heads.Count == 0 ? 0 : heads[^1].To));
        }
        return heads;
    }

    private static void Show(IReadOnlyList<Head> heads, Func<Sentence, float[]> logits, List<Example> held)
    {
        foreach (var head in heads)
        {
            var (first, among, count) = (0, 0, 0);
            foreach (var example in held.Where(example => example.Of(head.Name).Length > 0))
            {
                var probable = head.Probabilities(logits(Sentence.Of(example.Text)));
                var best = Enumerable.Range(0, probable.Length).OrderByDescending(at => probable[at]).Take(Most).Select(at => head.Labels[at]).ToList();
                count++;
                first += example.Of(head.Name).Contains(best[0]) ? 1 : 0;
                among += best.Intersect(example.Of(head.Name)).Any() ? 1 : 0;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out, {head.Name,-10} {100.0 * first / count:0.0} % first, {100.0 * among / count:0.0} % among three, of {count}"));
        }
    }
}
