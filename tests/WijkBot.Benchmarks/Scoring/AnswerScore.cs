namespace WijkBot.Benchmarks.Scoring;

/// <summary>How well answers are read, per slot. Cells: id, voice, language, slot, options, text, value.</summary>
internal static class AnswerScore
{
    public const int Cells = 7;

    public static async Task<IReadOnlyList<Tally>> OfAsync(string program, IReadOnlyList<CorpusItem> items)
    {
        var read = await Reader.ReadAsync(program, "answers", items.Select(item => string.Join('\t', item.Id, item.Cells[2], item.Cells[3], item.Cells[4], item.Cells[5])));
        var (all, candidates, turned, dates) = (new Tally("answers, exact"), new Tally("answers, among alternatives"), new Tally("yes/no not turned round"), new Tally("no date where there is none"));
        var slots = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var (item, found) in items.Zip(read))
        {
            var (slot, value) = (item.Cells[3], found.GetProperty("value").GetString()!);
            var others = found.GetProperty("alternatives").EnumerateArray().Select(other => other.GetString()!).ToList();
            var right = item.Right(6).Any(one => Same(slot, one, value));
            string Failure() => $"{item.Id} {slot} '{item.Cells[5]}' {(item.Cells[4] == "-" ? "" : $"({item.Cells[4]}) ")}is {item.Cells[6]}, read {value}";
            all.Add(right, Failure);
            candidates.Add(right || others.Exists(other => item.Right(6).Any(one => Same(slot, one, other))), Failure);
            (slots.TryGetValue(slot, out var tally) ? tally : slots[slot] = new Tally($"  {slot}")).Add(right, Failure);
            if (slot == "yesno")
                turned.Add(!(value is "yes" or "no" && !right && item.Right(6).All(one => one is "yes" or "no")), Failure);
            if (slot == "when" && item.Right(6).All(one => one is "unclear" or "unknown"))
                dates.Add(value is "unclear" or "unknown", Failure);
        }
        return [all, .. slots.Values, candidates, turned, dates];
    }

    public static bool Same(string slot, string told, string found) => slot switch
    {
        "when" => WhenForm.Of(told) == WhenForm.Of(found),
        "place" or "name" => string.Equals(told, found, StringComparison.OrdinalIgnoreCase),
        _ => told == found,
    };
}

/// <summary>Times compared by meaning: the parts of a rule in any order.</summary>
internal static class WhenForm
{
    public static string Of(string value) => value.StartsWith("R:", StringComparison.Ordinal)
        ? "R:" + string.Join(';', value[2..].Split(';').Order(StringComparer.Ordinal))
        : value;
}
