using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Wijken;

namespace WijkBot.Tests.Handover;

/// <summary>Afspraken of a test: days are counted from the day it runs.</summary>
internal static class Promising
{
    public const string What = "de wijkregisseur kijkt naar de lantaarn.";

    public static DateOnly Today(DeskApp app) => app.Services.GetRequiredService<WijkenInUse>().Duty.DayOf(TimeProvider.System.GetUtcNow());

    public static string Day(DeskApp app, int ahead) => Afspraak.Kept(Today(app).AddDays(ahead));

    public static AfspraakDesk Desk(DeskApp app) => app.Services.GetRequiredService<AfspraakDesk>();

    public static Task<ActResult> MakeAsync(DeskApp app, string number, int ahead = 7, string what = What, string by = "schelfhorst", OnceKey? once = null) =>
        Desk(app).MakeAsync(new Act(number, by) { Once = once }, what, Day(app, ahead), CancellationToken.None);

    /// <summary>One that runs.</summary>
    public static async Task<Guid> MadeAsync(DeskApp app, string number, int ahead = 7)
    {
        (await MakeAsync(app, number, ahead)).ShouldBeOfType<ActResult.Done>();
        return (await app.RowsAsync<AfspraakRow>()).Single(row => row.CaseNumber == number && row.State == AfspraakStates.Running).Id;
    }

    /// <summary>One that was made long ago, for a day that may be over.</summary>
    public static async Task<Guid> GivenAsync(DeskApp app, string number, DateOnly day, DateTimeOffset made, string by = "schelfhorst")
    {
        var id = Guid.CreateVersion7();
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([AfspraakSql.Make(id, number, What, day, by, made)], CancellationToken.None);
        return id;
    }

    public static async Task<IReadOnlyList<string>> TextsAsync(DeskApp app) =>
        [.. (await app.RowsAsync<OutboundRow>()).OrderBy(row => row.ConversationId).ThenBy(row => row.Position).Select(row => row.Text)];

    public static Task LookAsync(DeskApp app, DateTimeOffset now) => new AfspraakReminders(
        app.Services.GetRequiredService<SqlStore>(), app.Services.GetRequiredService<WijkenInUse>(), new FakeTimeProvider(now), NullLogger<AfspraakReminders>.Instance).LookAsync(CancellationToken.None);

    public static async Task<IReadOnlyList<(string Person, string Kind)>> NoticesAsync(DeskApp app) =>
        [.. (await app.RowsAsync<NoticeRow>()).OrderBy(row => row.CreatedAt).ThenBy(row => row.Kind).Select(row => (row.Person, row.Kind))];
}
