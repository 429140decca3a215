using Microsoft.Extensions.DependencyInjection;
using WijkBot.Conversations;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Understanding;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>Microsoft's own Dutch cases, those that a resident could mean, read as answers at their reference time.</summary>
internal static class Specs
{
    public static async Task<int> RunAsync(string shared, int show)
    {
        if (SharedData.Find(shared, "language/microsoft-specs", "Microsoft's specifications") is not { } folder)
            return 0;
        var builder = ProgramBuilder.Create([]);
        builder.AddMunicipality();
        builder.AddWijken();
        builder.AddUnderstanding();
        await using var app = builder.Build();
        var understanding = app.Services.GetRequiredService<UnderstandingInUse>().Now;
        Console.WriteLine("file | cases | kept | right | among");
        var totals = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Dutch").Order(StringComparer.Ordinal)
            .Select(file => Read(file, understanding, show)).ToList();
        Console.WriteLine($"all | {totals.Sum(one => one.Cases)} | {totals.Sum(one => one.Kept)} | {totals.Sum(one => one.Right)} ({100.0 * totals.Sum(one => one.Right) / totals.Sum(one => one.Kept):0.0}%) | {totals.Sum(one => one.Among)}");
        return 0;
    }

    private static (int Cases, int Kept, int Right, int Among) Read(string file, RuleUnderstanding understanding, int show)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var cases = SpecCase.Read(file);
        if (SpecSift.File(name) is not ({ } slot, _))
        {
            Console.WriteLine($"{name} | {cases.Count} | 0: {SpecSift.File(name).Reason}");
            return (cases.Count, 0, 0, 0);
        }
        var sifted = cases.ToLookup(one => SpecSift.LeftOut(one, slot));
        var (exact, among) = (new Tally(name), new Tally(name));
        foreach (var one in sifted[null])
            Add(one, slot, understanding, exact, among);
        Console.WriteLine($"{name} | {cases.Count} | {exact.Count} | {exact.Right} ({100.0 * exact.Right / Math.Max(1, exact.Count):0.0}%) | {among.Right}");
        foreach (var reason in sifted.Where(group => group.Key is not null).OrderByDescending(group => group.Count()))
            Console.WriteLine($"    left out {reason.Count()}: {reason.Key}");
        foreach (var failure in exact.Failures.Take(show))
            Console.WriteLine("    wrong: " + failure);
        return (cases.Count, exact.Count, exact.Right, among.Right);
    }

    private static void Add(SpecCase one, string slot, RuleUnderstanding understanding, Tally exact, Tally among)
    {
        var kind = slot switch { "yesno" => SlotKind.YesNo, "number" => SlotKind.Number, "phone" => SlotKind.Phone, _ => SlotKind.When };
        var (value, others) = understanding.Notation(new Question(kind, []), one.Input, new WijkBot.Conversations.Reader(new DateTimeOffset(one.Now, TimeSpan.FromHours(1)), "nl"));
        var right = SpecValue.Of(one, slot);
        string Failure() => $"'{one.Input}' ({one.Now:yyyy-MM-dd HH:mm}) is {string.Join('|', right)}, read {value}";
        exact.Add(SpecValue.IsRight(one, right, value), Failure);
        among.Add(others.Prepend(value).Any(found => SpecValue.IsRight(one, right, found)), Failure);
    }
}
