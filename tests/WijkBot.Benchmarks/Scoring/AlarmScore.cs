using WijkBot.Benchmarks.Understanding;
using WijkBot.Conversations;

namespace WijkBot.Benchmarks.Scoring;

/// <summary>How often an answer is taken for danger while a question is open. Whoever answers so is told of 112 instead. Read by the readers this is built with: the published program does not tell it of an answer.</summary>
internal static class AlarmScore
{
    public static async Task<Tally> OfAsync(IReadOnlyList<CorpusItem> answers)
    {
        await using var app = UnderstandingParts.Build();
        var understanding = UnderstandingParts.Of(app);
        var tally = new Tally("no alarm by an answer");
        foreach (var item in answers)
        {
            var danger = understanding.Danger(item.Cells[5], asked: true);
            tally.Add(danger == Danger.None, () => $"{item.Id} '{item.Cells[5]}' read {danger}");
        }
        return tally;
    }
}
