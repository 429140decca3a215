using System.Text.Json;

namespace WijkBot.Benchmarks.Scoring;

/// <summary>How well first messages are read. Cells: id, voice, language, text, intent, category, place, wijk, when, danger, urgent.</summary>
internal sealed class MessageScore
{
    public const int Cells = 11;

    /// <summary>The voice of messages written to sound like danger and be none.</summary>
    private const string Near = "near";

    private readonly Tally language = new("language");
    private readonly Tally intent = new("intent");
    private readonly Tally category = new("category, first");
    private readonly Tally among = new("category, among three");
    private readonly Tally wijk = new("wijk, where the text tells it");
    private readonly Tally modest = new("wijk, not confidently wrong");
    private readonly Tally when = new("when");
    private readonly Tally danger = new("danger found");
    private readonly Tally calm = new("no false alarm");
    private readonly Tally near = new("  of what only sounds like danger");
    private readonly SortedDictionary<string, Tally> voices = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Tally> dangers = new(StringComparer.Ordinal);
    private bool hasPlaces;
    private bool hasTimes;

    public static async Task<IReadOnlyList<Tally>> OfAsync(string program, IReadOnlyList<CorpusItem> items)
    {
        var read = await Reader.ReadAsync(program, "first", items.Select(item => $"{item.Id}\t{item.Cells[3]}"));
        // a cell that is nowhere filled in was not asked of whoever wrote these
        var score = new MessageScore { hasPlaces = IsFilled(items, 7), hasTimes = IsFilled(items, 8) };
        foreach (var (item, found) in items.Zip(read))
            score.Add(item, found);
        return score.Tallies;
    }

    private IReadOnlyList<Tally> Tallies => [language, intent, .. voices.Values, category, among, wijk, modest, when, danger, .. dangers.Values, calm, near];

    private static bool IsFilled(IReadOnlyList<CorpusItem> items, int cell) => items.Any(item => item.Cells[cell] != "-");

    private void Add(CorpusItem item, JsonElement found)
    {
        string? Text(string name) => found.GetProperty(name).GetString();
        void Count(Tally tally, int cell, bool right, object? read) => tally.Add(right, () => $"{item.Id} '{item.Cells[3]}' is {item.Cells[cell]}, read {read ?? "nothing"}");

        Count(language, 2, Text("language") == item.Cells[2], Text("language"));
        var isIntent = item.Right(4).Contains(Text("intent"));
        Count(intent, 4, isIntent, Text("intent"));
        Count(voices.TryGetValue(item.Voice, out var voice) ? voice : voices[item.Voice] = new Tally($"  intent, {item.Voice}"), 4, isIntent, Text("intent"));
        if (item.Cells[5] != "-" && item.Right(4).Contains("report"))
        {
            var read = found.GetProperty("categories").EnumerateArray().Select(one => one.GetString()!).ToList();
            Count(category, 5, item.Right(5).Contains(Text("category")), Text("category"));
            Count(among, 5, read.Intersect(item.Right(5)).Any(), string.Join('/', read));
        }
        if (hasPlaces)
            AddPlace(item, found.GetProperty("place"), Count);
        if (hasTimes)
            Count(when, 8, item.Right(8).Any(one => WhenForm.Of(one) == WhenForm.Of(Text("when") ?? "-")), Text("when"));
        // where none is right too, none is not missed
        var isDanger = !item.Right(9).Contains("none");
        if (item.Voice == Near)
            near.Add(item.Right(9).Contains(Text("danger")), () => item.Id);
        if (isDanger)
            Count(dangers.TryGetValue(item.Right(9)[0], out var kind) ? kind : dangers[item.Right(9)[0]] = new Tally($"  danger found, {item.Right(9)[0]}"), 9, Text("danger") != "none", Text("danger"));
        Count(isDanger ? danger : calm, 9, isDanger ? Text("danger") != "none" : item.Right(9).Contains(Text("danger")), Text("danger"));
    }

    private void AddPlace(CorpusItem item, JsonElement place, Action<Tally, int, bool, object?> count)
    {
        var isRead = place.ValueKind == JsonValueKind.Object;
        var read = isRead ? place.GetProperty("wijk").GetString() : null;
        var told = item.Right(7).Where(one => one.StartsWith("WK", StringComparison.Ordinal)).ToList();
        if (told.Count > 0)
            count(wijk, 7, told.Contains(read!) || item.Right(7).Count > told.Count && read is null, read);
        if (isRead && place.GetProperty("certainty").GetString() == "exact" && read is not null)
            count(modest, 7, told.Contains(read), read);
    }
}
