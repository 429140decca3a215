using System.Text.Json;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>What became of an afspraak, for each who reported the same after the first.</summary>
internal static class AfspraakToAll
{
    public static Statement Tell(Act act, AfspraakNews news, Reporter to, DateTimeOffset now) =>
        ReporterNewsSql.Tell(act.Number, to, CaseNames.Events.Promised, JsonSerializer.Serialize(news), act.Author, now);

    /// <summary>Under the number that this reporter knows.</summary>
    public static AfspraakNews Read(ReporterNewsRow row) => JsonSerializer.Deserialize<AfspraakNews>(row.Text)! with { Number = row.Number };
}
