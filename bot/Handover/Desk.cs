using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>What all acts of colleagues share: finding the case, doing it at most once, and committing it with its turn.</summary>
public sealed class Desk(SqlStore sql, IPlayTurns turns, ILiveNews news, TimeProvider time)
{
    /// <summary>Others may hold the conversation for a moment; a repeated request then finds the first one's answer.</summary>
    private const int Tries = 3;

    internal DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Does <paramref name="act"/> by <paramref name="work"/>, unless its key was used before.</summary>
    internal async Task<ActResult> OnceAsync(Act act, Func<CaseOnDesk, Task<ActResult>> work, CancellationToken cancellationToken)
    {
        if (act.Author.Length is 0 or > Act.LongestAuthor)
            return new ActResult.Refused("author", $"Geef aan wie dit doet, in hooguit {Act.LongestAuthor} tekens.");
        if (await EarlierAsync(act, cancellationToken) is { } earlier)
            return earlier;
        if (await FindAsync(act.Number, cancellationToken) is not { } found)
            return new ActResult.NoCase();
        var result = await work(found);
        if (result is ActResult.Done)
            news.Tell(LiveWord.Conversation(found.Conversation));
        return result is ActResult.Conflict && await EarlierAsync(act, cancellationToken) is { } meanwhile ? meanwhile : result;
    }

    /// <summary>Commits a turn that is played to the resident, and what changes along with it.</summary>
    internal async Task<ActResult> PlayAsync(Act act, CaseOnDesk found, TurnInput input, IReadOnlyList<Statement> along, CancellationToken cancellationToken)
    {
        var turn = new StaffTurn(found.Conversation, input, act.Author, act.Number) { Along = [.. Key(act), .. along] };
        for (var tries = 1; ; tries++)
        {
            var result = await turns.PlayAsync(turn, cancellationToken);
            if (result == StaffTurnResult.Done)
                return new ActResult.Done();
            if (result == StaffTurnResult.NoConversation)
                return new ActResult.NoCase();
            if (tries == Tries || act.Once is null || await EarlierAsync(act, cancellationToken) is not null)
                return new ActResult.Conflict("Er is intussen iets veranderd. Kijk opnieuw en probeer het nog eens.");
        }
    }

    /// <summary>Commits what the resident never hears of.</summary>
    internal async Task<ActResult> CommitAsync(Act act, IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var committed = await sql.CommitAsync([.. Key(act), .. statements], cancellationToken);
        return committed.Done ? new ActResult.Done() : new ActResult.Conflict("Er is intussen iets veranderd. Kijk opnieuw en probeer het nog eens.");
    }

    private IEnumerable<Statement> Key(Act act) => [.. act.Once is { } once ? [once.Insert(Now)] : Array.Empty<Statement>(), .. act.Along];

    private async Task<ActResult?> EarlierAsync(Act act, CancellationToken cancellationToken) =>
        act.Once is { } once ? await once.EarlierAsync(sql, cancellationToken) : null;

    private async Task<CaseOnDesk?> FindAsync(string number, CancellationToken cancellationToken)
    {
        var rows = await sql.ReadAsync(
            new Statement(
                """
                SELECT cases.conversation_id, cases.status, cases.language, conversations.channel, conversations.claimed_by, cases.danger,
                    cases.merged_into, cases.reporter_left_at
                FROM cases JOIN conversations ON conversations.id = cases.conversation_id WHERE cases.number = $1
                """,
                number),
            row => new CaseOnDesk(row.Id(0), row.Text(1), row.Text(2), ChannelTraits.Of(row.Text(3)), row.TextOrNull(4))
            {
                Danger = row.TextOrNull(5),
                MergedInto = row.TextOrNull(6),
                ReporterLeft = row.TimeOrNull(7) is not null,
            }, cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }
}

/// <summary>What an act needs to know of a case.</summary>
/// <param name="ClaimedBy">Who has taken the conversation; null for nobody.</param>
internal sealed record CaseOnDesk(Guid Conversation, string Status, string Language, ChannelTraits Channel, string? ClaimedBy)
{
    /// <summary>The case that goes on with what this one was about; null when it goes on itself.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Who reported it first hears of it no more.</summary>
    public bool ReporterLeft { get; init; }

    /// <summary>What is to be said about it is said where it goes on; null when that is here.</summary>
    public ActResult? WrongPlace => MergedInto is { } into ? new ActResult.Conflict($"Deze melding is samengevoegd met {into}. Doe dit bij {into}.") : null;

    /// <summary>Why it was dangerous; null when it was not.</summary>
    public string? Danger { get; init; }
}
