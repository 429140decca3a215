using System.Text.Json;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>That somebody else has a case now, for each who reported the same besides the one in whose conversation it moves.</summary>
internal static class MovedToAll
{
    public static IEnumerable<Statement> Tell(MovedCase moved, Reporters reporters, Guid conversation, string author, DateTimeOffset now) => reporters.Besides(conversation)
        .Select(other => ReporterNewsSql.Tell(moved.Number, other, CaseNames.Events.Moved, JsonSerializer.Serialize(moved), author, now));

    /// <summary>Under the number that this reporter knows.</summary>
    public static MovedCase Read(ReporterNewsRow row) => JsonSerializer.Deserialize<MovedCase>(row.Text)! with { Number = row.Number };
}
