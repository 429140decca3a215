using WijkBot.Conversations;

namespace WijkBot.Pages;

/// <summary>Cuts a text where words begin and end that decided something.</summary>
internal static class UnderstoodPieces
{
    /// <summary>Told by so many small words that the text would hold nothing else.</summary>
    private const string Language = "language";

    public static IReadOnlyList<UnderstoodPiece> Of(string text, IReadOnlyList<Clue> clues)
    {
        var spans = clues.Where(clue => clue.Decision != Language).SelectMany(clue => clue.Spans.Select(span => (clue.Decision, span.Start, span.End))).Where(span => span.End <= text.Length).ToList();
        List<int> cuts = [0, .. spans.SelectMany(span => new[] { span.Start, span.End }).Distinct().Where(at => at > 0 && at < text.Length).Order(), text.Length];
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => new UnderstoodPiece(text[start..end], Decisions(start, end)))];

        List<string> Decisions(int start, int end) => [.. UnderstoodKinds.Decisions.Select(each => each.Decision)
            .Where(decision => spans.Exists(span => span.Decision == decision && span.Start <= start && span.End >= end))];
    }
}
