using Microsoft.EntityFrameworkCore;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Reads the whole conversation behind a case; the only place where a resident's number is opened for a page.</summary>
public sealed class TalkReader(IDbContextFactory<WijkDb> factory, Seal seal)
{
    /// <summary>A page holds no more conversations than this beside that of who reported first.</summary>
    private const int MostOthers = 10;

    /// <summary>So long before he was written down he told what it was about.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    /// <summary>The conversation this case came out of.</summary>
    /// <param name="scope">Where who looks may look; what was said about other cases is left out.</param>
    public async Task<Talk> OfAsync(CaseRow row, CaseScope? scope, CancellationToken cancellationToken)
    {
        var id = row.ConversationId;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var conversation = await db.Set<ConversationRow>().AsNoTracking().SingleAsync(known => known.Id == id, cancellationToken);
        var anonymous = await db.Set<CaseRow>().AnyAsync(known => known.ConversationId == id && known.Anonymous, cancellationToken)
            || await db.Set<ReporterRow>().AnyAsync(known => known.ConversationId == id && known.Anonymous, cancellationToken);
        var belonging = await Belonging.OfAsync(db, row, cancellationToken);
        var bubbles = (await BubblesAsync(db, id, cancellationToken)).Select(bubble => bubble.By == CaseNames.Resident ? bubble with { Belongs = OfWords(belonging, bubble) } : bubble).ToList();
        var closed = await ClosedWords.OfAsync(db, id, scope, cancellationToken);
        return new Talk(closed?.LeftOut(bubbles) ?? bubbles)
        {
            Anonymous = anonymous,
            Address = anonymous ? null : seal.Open(conversation.AddressCipher),
            ProfileName = anonymous || conversation.ProfileCipher is null ? null : seal.Open(conversation.ProfileCipher),
            ClaimedBy = conversation.ClaimedBy,
            ClaimedAt = conversation.ClaimedAt,
            OptedOut = conversation.OptedOut,
            LastInboundAt = conversation.LastInboundAt,
        };
    }

    /// <summary>Where several reported a case: how each who still hears of it is called and where he is reached; nobody who was anonymous once in his conversation.</summary>
    public async Task<IReadOnlyDictionary<Guid, Contact>> ContactsAsync(Reporters reporters, CancellationToken cancellationToken)
    {
        if (reporters.All.Count < 2)
            return new Dictionary<Guid, Contact>();
        var all = reporters.Active.Where(one => !one.Anonymous).Select(one => one.Conversation).Distinct().ToList();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await db.Set<ConversationRow>().AsNoTracking().Where(row => all.Contains(row.Id)
                && !db.Set<CaseRow>().Any(one => one.ConversationId == row.Id && one.Anonymous)
                && !db.Set<ReporterRow>().Any(one => one.ConversationId == row.Id && one.Anonymous))
            .Select(row => new { row.Id, row.AddressCipher, row.ProfileCipher }).ToListAsync(cancellationToken);
        return known.ToDictionary(row => row.Id, row => new Contact(seal.Open(row.AddressCipher), row.ProfileCipher is null ? null : seal.Open(row.ProfileCipher)));
    }

    /// <summary>What was said with each of these since he reported the case, and shortly before; for those besides the one whose conversation is shown already.</summary>
    /// <param name="scope">As of <see cref="OfAsync"/>.</param>
    public async Task<IReadOnlyDictionary<Guid, Talk>> OfOthersAsync(CaseRow row, IEnumerable<Reporter> reporters, CaseScope? scope, CancellationToken cancellationToken)
    {
        var talks = new Dictionary<Guid, Talk>();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var one in reporters.Where(one => one.Conversation != row.ConversationId).Take(MostOthers))
        {
            var bubbles = await BubblesAsync(db, one.Conversation, cancellationToken);
            var closed = await ClosedWords.OfAsync(db, one.Conversation, scope, cancellationToken);
            talks[one.Conversation] = new Talk([.. (closed?.LeftOut(bubbles) ?? bubbles).Where(bubble => bubble.At >= one.AddedAt - Before)]) { Anonymous = false };
        }
        return talks;
    }

    /// <summary>All that was said in a conversation, in its order.</summary>
    internal static async Task<IReadOnlyList<Bubble>> BubblesAsync(WijkDb db, Guid id, CancellationToken cancellationToken)
    {
        List<Bubble> bubbles = [.. await HeardAsync(db, id, cancellationToken), .. await SaidAsync(db, id, cancellationToken)];
        return [.. bubbles.OrderBy(bubble => bubble.At).ThenBy(bubble => bubble.By != CaseNames.Resident)];
    }

    /// <summary>The words of this conversation that could belong to several open cases.</summary>
    public async Task<IReadOnlyList<Belonging>> BelongingAsync(CaseRow row, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Belonging.OfAsync(db, row, cancellationToken);
    }

    /// <summary>An event has the moment of the message it came from, and begins with its words.</summary>
    private static Belonging? OfWords(IReadOnlyList<Belonging> all, Bubble bubble) =>
        all.FirstOrDefault(one => one.At == bubble.At && (bubble.Text.Length == 0 || one.Text.StartsWith(bubble.Text, StringComparison.Ordinal)));

    private static async Task<IEnumerable<Bubble>> HeardAsync(WijkDb db, Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.Set<InboundRow>().AsNoTracking().Where(message => message.ConversationId == id)
            .OrderBy(message => message.ReceivedAt).ThenBy(message => message.Id).ToListAsync(cancellationToken);
        var numbers = db.Set<CaseRow>().Where(known => known.ConversationId == id).Select(known => known.Number);
        var photos = (await db.Set<CasePhotoRow>().AsNoTracking().Where(photo => numbers.Contains(photo.CaseNumber))
            .ToListAsync(cancellationToken)).ToLookup(photo => photo.Source);
        return rows.Select(message => Heard(message, photos)).Where(bubble => bubble.Text.Length > 0 || bubble.Pin is not null || bubble.Photos.Count > 0);
    }

    private static Bubble Heard(InboundRow message, ILookup<string, CasePhotoRow> photos)
    {
        var brought = Brought.Read(message.Body);
        var shown = brought.Media.SelectMany(media => photos[media.Source]).DistinctBy(photo => photo.Id).ToList();
        // a photo that came to no case, or sound: a colleague sees that it was there
        var text = message.Text.Length == 0 && shown.Count == 0 ? brought.Named : message.Text;
        return new Bubble(message.ReceivedAt, CaseNames.Resident, text, null)
        {
            Photos = shown,
            Pin = brought.Pin,
            PutAside = message.State == InboundState.Quarantined,
        };
    }

    /// <summary>Alerts to colleagues are recorded in the conversation they are about, but were never said in it.</summary>
    private static async Task<IEnumerable<Bubble>> SaidAsync(WijkDb db, Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OutboundRow>().AsNoTracking()
            .Where(message => message.ConversationId == id && message.ToCipher == null)
            .OrderBy(message => message.Position).ToListAsync(cancellationToken);
        return rows.Select(message => new Bubble(
            message.CreatedAt, message.Author, message.Text, DeliveryTruth.Of(message.State, message.ErrorCode))
        {
            Options = Brought.Labels(message.Options),
            Number = message.CaseNumber,
        });
    }
}
