using WijkBot.Cases;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Handover;

public sealed class MissedNewsOnSqliteTests() : MissedNewsRules(Store.SqliteAsync);

public sealed class MissedNewsOnServicesTests() : MissedNewsRules(Store.PostgresAndRedisAsync);

/// <summary>What could not be sent because the resident wanted no messages, is told when he wants them again.</summary>
public abstract class MissedNewsRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task News_and_an_answer_during_stop_are_sent_after_start_and_only_then()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await app.WritesAsync("Er zitten ratten bij Robbenhaarsweg 12");
        await app.WritesAsync("ja");
        var number = (await app.RowsAsync<CaseRow>()).Single().Number;
        await app.WritesAsync("stop");
        await app.PostsAsync(number, "status", new { status = "in_progress", author = "riet" });
        await app.PostsAsync(number, "replies", new { text = "Ik kom dinsdag kijken.", author = "riet" });

        await app.WritesAsync("start");

        await Eventually.ShouldAsync(() => app.Sent.Texts.ShouldContain(text => text.Contains("dinsdag", StringComparison.Ordinal)));
        app.Sent.Texts.Where(text => text.Contains("dinsdag", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain($"Melding {number}: we zijn ermee bezig. Melding {number}: Ik kom dinsdag kijken.");
    }
}
