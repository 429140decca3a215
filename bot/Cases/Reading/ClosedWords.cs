using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>
/// What of a conversation is about cases that are closed to who looks. A message belongs to the case whose timeline has its moment; what was
/// said before a case was opened, back to what was last said about any case, led to that case. A complaint that is being told is closed until it is a case.
/// </summary>
internal sealed class ClosedWords
{
    /// <summary>After such a silence something else is talked about.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromDays(1);

    private readonly HashSet<string> numbers;
    private readonly List<Said> said;

    private ClosedWords(HashSet<string> numbers, List<Said> said) => (this.numbers, this.said) = (numbers, said);

    /// <summary>Null when nothing of it is closed.</summary>
    public static async Task<ClosedWords?> OfAsync(WijkDb db, Guid conversation, CaseScope? scope, CancellationToken cancellationToken)
    {
        if (scope is null)
            return null;
        var closed = (await ClosedAsync(db, [conversation], scope, cancellationToken)).Select(part => part.Number).ToHashSet();
        if (closed.Count == 0)
            return null;
        var own = await db.Set<CaseRow>().Where(row => row.ConversationId == conversation).Select(row => row.Number).ToListAsync(cancellationToken);
        var events = await db.Set<CaseEventRow>().AsNoTracking()
            .Where(entry => entry.ConversationId == conversation || (entry.ConversationId == null && own.Contains(entry.CaseNumber)))
            .Where(entry => entry.By == CaseNames.Resident || entry.OutboundId != null)
            .Select(entry => new Said(entry.CaseNumber, entry.At, entry.Kind, entry.By == CaseNames.Resident)).ToListAsync(cancellationToken);
        return new ClosedWords(closed, events);
    }

    /// <summary>Those of these conversations in which something is closed to who looks: asked at once, however many they are.</summary>
    public static async Task<HashSet<Guid>> TouchedAsync(WijkDb db, Guid[] conversations, CaseScope scope, CancellationToken cancellationToken) =>
        [.. (await ClosedAsync(db, conversations, scope, cancellationToken)).Select(part => part.Conversation)];

    /// <summary>The same conversation, of which what is closed says nothing.</summary>
    /// <param name="bubbles">In their order.</param>
    public IReadOnlyList<Bubble> LeftOut(IReadOnlyList<Bubble> bubbles)
    {
        var closed = Closed(bubbles);
        return [.. bubbles.Select((bubble, at) => closed[at] ? new Bubble(bubble.At, bubble.By, "", null) { IsClosed = true } : bubble)];
    }

    /// <summary>This was said about something that is closed.</summary>
    public bool Hides(IReadOnlyList<Bubble> bubbles, DateTimeOffset at, string text)
    {
        var closed = Closed(bubbles);
        return bubbles.Where((bubble, index) => closed[index] && bubble.At == at && bubble.Text == text).Any();
    }

    /// <summary>The cases of these conversations that are closed to who looks, and a complaint that is being told.</summary>
    private static async Task<List<Part>> ClosedAsync(WijkDb db, Guid[] conversations, CaseScope scope, CancellationToken cancellationToken)
    {
        List<Part> parts =
        [
            .. await db.Set<CaseRow>().Where(row => conversations.Contains(row.ConversationId)).Select(row => new Part(row.ConversationId, row.Number)).ToListAsync(cancellationToken),
            .. await db.Set<ReporterRow>().Where(row => conversations.Contains(row.ConversationId)).Select(row => new Part(row.ConversationId, row.CaseNumber)).ToListAsync(cancellationToken),
        ];
        var all = parts.Select(part => part.Number).Distinct().ToList();
        var open = await db.OpenAsync(all, scope, cancellationToken);
        var told = await db.Set<OutboundRow>().Where(row => conversations.Contains(row.ConversationId) && row.CaseNumber == CaseNames.ComplaintBeingTold)
            .Select(row => row.ConversationId).Distinct().ToListAsync(cancellationToken);
        if (scope.LeadsAll)
            told = await AboutHimAsync(db, told, scope, cancellationToken);
        return [.. parts.Where(part => !open.Contains(part.Number)), .. told.Select(talk => new Part(talk, CaseNames.ComplaintBeingTold))];
    }

    /// <summary>The conversations in which a complaint is being told that may be about who leads the team: he has a case in it, promised something, or is named.</summary>
    private static async Task<List<Guid>> AboutHimAsync(WijkDb db, List<Guid> told, CaseScope scope, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
            return told;
        var person = scope.Person;
        var his = await db.Set<CaseRow>().Where(row => told.Contains(row.ConversationId) && row.Type != CaseNames.Complaint
                && (row.Handler == person || row.StandsInFor == person || db.Set<AfspraakRow>().Any(promise => promise.CaseNumber == row.Number && promise.PromisedBy == person)))
            .Select(row => row.ConversationId).ToListAsync(cancellationToken);
        var words = await db.Set<InboundRow>().Where(row => told.Contains(row.ConversationId)).Select(row => new { row.ConversationId, row.Text }).ToListAsync(cancellationToken);
        var named = words.Where(row => scope.Called.Any(name => row.Text.Contains(name, StringComparison.OrdinalIgnoreCase))).Select(row => row.ConversationId!);
        return [.. told.Where(talk => his.Contains(talk) || named.Contains(talk))];
    }

    private bool[] Closed(IReadOnlyList<Bubble> bubbles)
    {
        var heard = said.Where(entry => entry.ByResident).ToLookup(entry => entry.At);
        var known = bubbles.Select(bubble => Known(bubble, heard)).ToArray();
        var leads = new bool?[bubbles.Count];
        foreach (var opening in said.Where(entry => entry is { ByResident: true, Kind: CaseNames.Events.Opened or CaseNames.Events.Also }).OrderBy(entry => entry.At))
        {
            var from = heard.Where(each => each.Key < opening.At).Select(each => each.Key).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
            var next = opening.At;
            for (var at = bubbles.Count - 1; at >= 0; at--)
            {
                if (bubbles[at].At >= opening.At)
                    continue;
                if (bubbles[at].At <= from || next - bubbles[at].At > Silence)
                    break;
                leads[at] = leads[at] == true || numbers.Contains(opening.Number);
                next = bubbles[at].At;
            }
        }
        // words that came to no case are about the one with which they were answered
        var answers = bubbles.Where(bubble => bubble.By == CaseNames.Bot).ToLookup(bubble => bubble.At, bubble => bubble.Number);
        return [.. bubbles.Select((bubble, at) => known[at] ?? leads[at] ?? ((bubble.Number ?? answers[bubble.At].FirstOrDefault()) is { } number && numbers.Contains(number)))];
    }

    /// <summary>Null when neither its moment, its photos nor who wrote it tells.</summary>
    private bool? Known(Bubble bubble, ILookup<DateTimeOffset, Said> heard)
    {
        if (bubble.Photos.Any(photo => numbers.Contains(photo.CaseNumber)))
            return true;
        // a colleague writes about the case on whose page he is
        if (bubble.By is not (CaseNames.Resident or CaseNames.Bot))
            return bubble.Number is { } number ? numbers.Contains(number) : null;
        if (heard[bubble.At].Any())
            return heard[bubble.At].Any(entry => numbers.Contains(entry.Number));
        return said.Where(entry => !entry.ByResident && entry.At == bubble.At).Select(entry => (bool?)numbers.Contains(entry.Number)).Max();
    }

    private sealed record Part(Guid Conversation, string Number);

    private sealed record Said(string Number, DateTimeOffset At, string Kind, bool ByResident);
}
