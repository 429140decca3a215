using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>
/// Gives open cases to who has them by the roster from now on, with the thread and a word to whoever reported it: of who is gone, of a wijk that
/// was given to somebody else, and back to who was on leave (<see cref="Successors"/>); but not from under the hands of who is in
/// conversation. Looks every minute, but only while somebody reads: nobody is written to at night. Any number of replicas may look, and
/// each may die at any point: a conversation moves in one transaction, and what has moved is not found again.
/// </summary>
internal sealed partial class Succession(
    SqlStore sql, IPlayTurns turns, Successors successors, CaseReporters reporters, MunicipalityData municipality, TimeProvider time, ILogger<Succession> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        // who knows only the areas and the roster of before would take back what others gave
        if (successors.IsBehind || !municipality.Hours.IsOpen(municipality.Local(Time.GetUtcNow())))
            return;
        foreach (var conversation in (await TryAsync(() => LeftAsync(cancellationToken), []))!.GroupBy(held => held.Conversation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // one that fails holds up none of the others
            await TryAsync(() => MoveAsync([.. conversation], cancellationToken), false);
        }
        foreach (var claim in (await TryAsync(() => sql.ReadAsync(ClaimSql.All(), Claimed.Read, cancellationToken), []))!)
            await TryAsync(() => LetGoAsync(claim, cancellationToken), false);
    }

    private async Task<IReadOnlyList<HeldCase>> LeftAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var left = new List<HeldCase>(await sql.ReadAsync(SuccessionSql.LeftToTeam(), HeldCase.Read, cancellationToken));
        var holdings = await sql.ReadAsync(SuccessionSql.Holdings(), Holding.Read, cancellationToken);
        foreach (var (handler, standsInFor) in holdings.Where(held => successors.MayMove(held, now)).Select(held => (held.Handler, held.StandsInFor)).Distinct())
            left.AddRange(await sql.ReadAsync(SuccessionSql.Held(handler, standsInFor), HeldCase.Read, cancellationToken));
        return left;
    }

    private async Task<bool> MoveAsync(IReadOnlyList<HeldCase> cases, CancellationToken cancellationToken)
    {
        var moves = new List<CaseMove>();
        foreach (var held in cases.DistinctBy(held => held.Number))
        {
            var dealtWith = held.IsComplaint ? await DealtWithAsync(held, cancellationToken) : Nobody;
            if (successors.Of(held, dealtWith, Time.GetUtcNow()) is { } to)
                moves.Add(new CaseMove(held, to, successors.IsRegisseurOf(held, to), await reporters.OfAsync(held.Number, cancellationToken)));
        }
        if (moves.Count == 0)
            return false;
        var result = await turns.PlayAsync(Turn(moves), cancellationToken);
        if (result == StaffTurnResult.Done)
            Moved(moves[0].Held.Conversation, moves.Count);
        return result == StaffTurnResult.Done;
    }

    private async Task<IReadOnlySet<string>> DealtWithAsync(HeldCase held, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(SuccessionSql.DealtWith(held.Number), row => row.Text(0), cancellationToken)).ToHashSet();

    private StaffTurn Turn(List<CaseMove> moves)
    {
        var (held, now) = (moves[0].Held, Time.GetUtcNow());
        List<Statement> along = [.. moves.Select(move => move.Statement(now)), .. moves.SelectMany(move => move.ToOthers(now))];
        var gone = held.ClaimedBy is { } by && successors.IsGone(by, now) ? by : null;
        var heir = moves.Select(move => move.To.Regisseur).FirstOrDefault(person => person is not null);
        var told = moves.Find(move => !move.IsUntold) ?? moves[0];
        if (gone is not null && heir is not null)
            along.Add(ClaimSql.PassOn(held.Conversation, gone, heir.Id, now));
        else if (gone is not null)
            along.AddRange(GiveBack(held.Conversation, gone, told.Held.Number, now));
        var input = new TurnInput.Moved([.. moves.Select(move => move.ToldFirst)]) { Returned = gone is not null && heir is null };
        return new StaffTurn(held.Conversation, input, CaseNames.Bot, told.Held.Number) { Along = along };
    }

    /// <summary>Who is gone had a conversation of which no case moved: whoever has the case takes it, else it is given back.</summary>
    private async Task<bool> LetGoAsync(Claimed claim, CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        if (!successors.IsGone(claim.By, now))
            return false;
        if (claim.Handler is { } handler && handler != Team.Id && !successors.IsGone(handler, now))
            return (await sql.CommitAsync([ClaimSql.PassOn(claim.Conversation, claim.By, handler, now)], cancellationToken)).Done;
        var along = GiveBack(claim.Conversation, claim.By, claim.Number, now);
        var input = new TurnInput.Handover(Claimed: false, claim.Number) { Unanswered = true };
        return await turns.PlayAsync(new StaffTurn(claim.Conversation, input, CaseNames.Bot, claim.Number) { Along = along }, cancellationToken) == StaffTurnResult.Done;
    }

    private static List<Statement> GiveBack(Guid conversation, string by, string? number, DateTimeOffset now) => number is null
        ? [ClaimSql.Return(conversation, by)]
        : [ClaimSql.Return(conversation, by), CaseSql.Event(number, CaseNames.Events.GivenBack, CaseNames.Bot, "", now)];

    private async Task<T?> TryAsync<T>(Func<Task<T>> act, T otherwise)
    {
        try
        {
            return await act();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
            return otherwise;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} open cases of conversation {Id} went to who has them by the roster")]
    private partial void Moved(Guid id, int count);

    [LoggerMessage(Message = "Cases that change hands could not be looked for or moved ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
