using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.BrowserTests.Running;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>
/// Forty residents who hide scripts in all they write: fifty messages each, in the words of their case, its place, their name, what was
/// added, what was promised; and a case for each script, for lists that show only the beginning.
/// </summary>
public sealed class EvilHouse(Chrome chrome) : House(chrome)
{
    public const int Each = 50;
    private const string Phone = "+31600000000";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Numbers of the cases that hold fifty scripts in each of their texts.</summary>
    public IReadOnlyList<string> Full { get; } = [.. Enumerable.Range(0, ScriptPayloads.All.Count / Each).Select(resident => $"{300_000 + resident}")];

    /// <summary>What came with each of them: a file that says it is a photo and holds the same scripts.</summary>
    public IReadOnlyList<Guid> Photos { get; } = [.. Enumerable.Range(0, ScriptPayloads.All.Count / Each).Select(_ => Guid.NewGuid())];

    /// <summary>What the resident of the first of these added to it.</summary>
    public Guid Entry { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var text in new[] { "Er ligt grofvuil bij Windslaan 14", "ja", "1" })
            await TextAsync(Phone, "Voorbeeld", text);
        var cases = Get<IDbContextFactory<WijkDb>>();
        await using var db = await cases.CreateDbContextAsync(Cancel);
        var model = new Models(
            await db.Set<ConversationRow>().SingleAsync(Cancel), await db.Set<CaseRow>().SingleAsync(Cancel), await db.Set<InboundRow>().FirstAsync(Cancel),
            await db.Set<OutboundRow>().FirstAsync(Cancel), await db.Set<CaseEventRow>().FirstAsync(Cancel));
        for (var resident = 0; resident < Full.Count; resident++)
            await AddAsync(db, model, resident);
        Entry = (await db.Set<CaseEventRow>().FirstAsync(row => row.CaseNumber == Full[0] && row.Kind == CaseNames.Events.Added, Cancel)).Id;
    }

    /// <summary>Fifty scripts, from this one on, as messages of whoever wrote last.</summary>
    public async Task AlsoSaidByTheLastAsync(int first)
    {
        await using var db = await Get<IDbContextFactory<WijkDb>>().CreateDbContextAsync(Cancel);
        var talk = (await db.Set<ConversationRow>().ToListAsync(Cancel)).MaxBy(row => row.CreatedAt)!;
        var model = await db.Set<InboundRow>().FirstAsync(row => row.ConversationId == talk.Id, Cancel);
        foreach (var number in Enumerable.Range(first, Each))
            db.Add(Copy(db, model, row => (row.Id, row.ProviderId, row.Text, row.ReceivedAt) = (Guid.NewGuid(), $"evil {number}", ScriptPayloads.Numbered(number), row.ReceivedAt.AddMilliseconds(number))));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Two more cases of two residents at one place, with a hundred scripts in their texts; their numbers.</summary>
    public async Task<(string One, string Other)> PairAsync(int number, double latitude, double longitude)
    {
        await using var db = await Get<IDbContextFactory<WijkDb>>().CreateDbContextAsync(Cancel);
        var pair = ($"{number}", $"{number + 1}");
        foreach (var (from, to) in new[] { (Full[0], pair.Item1), (Full[1], pair.Item2) })
        {
            var model = await db.Set<CaseRow>().SingleAsync(row => row.Number == from, Cancel);
            db.Add(Copy(db, model, row => (row.Number, row.Latitude, row.Longitude) = (to, latitude, longitude)));
        }
        await db.SaveChangesAsync(Cancel);
        return pair;
    }

    /// <summary>Until every photo was fetched or given up.</summary>
    public async Task FetchPhotosAsync()
    {
        while (true)
        {
            await Get<PhotoFetcher>().FetchWaitingAsync(Cancel);
            await using var db = await Get<IDbContextFactory<WijkDb>>().CreateDbContextAsync(Cancel);
            if (!await db.Set<CasePhotoRow>().AnyAsync(row => row.File == null && row.Attempts < CasePhotoRow.MostAttempts, Cancel))
                return;
            await Task.Delay(100, Cancel);
        }
    }

    protected override void Add(IServiceCollection services) => services.AddSingleton<IFetchMedia, EvilMedia>();

    private async Task AddAsync(WijkDb db, Models model, int resident)
    {
        var numbers = Enumerable.Range(resident * Each, Each).ToList();
        var all = string.Join('\n', numbers.Select(ScriptPayloads.Numbered));
        var talk = Copy(db, model.Talk, row => (row.Id, row.ResidentHash, row.ProfileCipher) = (Guid.NewGuid(), Guid.NewGuid().ToByteArray(), Get<Seal>().Close(all)));
        var full = Copy(db, model.Case, row => (row.Number, row.ConversationId, row.ResidentHash, row.Description, row.PlaceText, row.Street, row.WhenText, row.Latitude, row.Longitude) =
            (Full[resident], talk.Id, talk.ResidentHash, all, all, all, all, 52.35 + (resident * 0.0001), 6.65));
        db.AddRange(talk, full);
        db.AddRange(Said(db, model, full, numbers));
        db.AddRange(Around(full, all));
        db.Add(new CasePhotoRow { Id = Photos[resident], CaseNumber = full.Number, Channel = EvilMedia.Name, Source = $"{resident}", AddedAt = full.CreatedAt });
        // each in a case of its own, for what shows only the beginning
        db.AddRange(numbers.Select(number => Copy(db, full, row => (row.Number, row.Description, row.PlaceText, row.Latitude) =
            ($"{400_000 + number}", ScriptPayloads.Numbered(number), ScriptPayloads.Numbered(number), null))));
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<object> Said(WijkDb db, Models model, CaseRow of, IReadOnlyList<int> numbers)
    {
        foreach (var number in numbers)
        {
            var text = ScriptPayloads.Numbered(number);
            yield return Copy(db, model.In, row => (row.Id, row.ConversationId, row.ProviderId, row.Text) = (Guid.NewGuid(), of.ConversationId, $"evil {of.Number} {number}", text));
            yield return Copy(db, model.Out, row => (row.Id, row.ConversationId, row.Position, row.CaseNumber, row.Text) = (Guid.NewGuid(), of.ConversationId, number, of.Number, text));
            yield return Copy(db, model.Event, row => (row.Id, row.CaseNumber, row.At, row.Kind, row.By, row.Text) = (Guid.NewGuid(), of.Number, of.CreatedAt.AddMinutes(1), CaseNames.Events.Added, CaseNames.Resident, text));
        }
    }

    private static IEnumerable<object> Around(CaseRow of, string all)
    {
        yield return new ReporterRow
        {
            Id = Guid.NewGuid(),
            CaseNumber = of.Number,
            ConversationId = of.ConversationId,
            ResidentHash = Guid.NewGuid().ToByteArray(),
            Channel = "sms",
            Language = "nl",
            Description = all,
            AddedAt = of.CreatedAt,
        };
        foreach (var state in new[] { AfspraakStates.Running, AfspraakStates.Missed })
            yield return new AfspraakRow { Id = Guid.NewGuid(), CaseNumber = of.Number, What = all, Day = "2099-01-02", PromisedBy = "schelfhorst", State = state, Reason = all, CreatedAt = of.CreatedAt };
    }

    private static T Copy<T>(WijkDb db, T row, Action<T> change)
        where T : class
    {
        var copy = (T)db.Entry(row).CurrentValues.ToObject();
        change(copy);
        return copy;
    }

    private sealed record Models(ConversationRow Talk, CaseRow Case, InboundRow In, OutboundRow Out, CaseEventRow Event);
}
