using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Handover;

public sealed class WantsPersonOnSqliteTests() : WantsPersonRules(Store.SqliteAsync);

public sealed class WantsPersonOnServicesTests() : WantsPersonRules(Store.PostgresAndRedisAsync);

/// <summary>Who asks for a person about a case stands first in the queue, until a person has come.</summary>
public abstract class WantsPersonRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Mens_after_a_reply_is_about_that_case_and_marks_it_anew()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await app.PostsAsync(number, "replies", new { text = "Wij komen morgen kijken.", author = "riet" });
        await SeenAsync(app, number, wants: false, unread: false);

        await app.WritesAsync("mens");

        await SeenAsync(app, number, wants: true, unread: true);
        (await app.RowsAsync<CaseRow>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reply_ends_the_wish_for_a_person()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await app.WritesAsync("mens");
        await SeenAsync(app, number, wants: true, unread: true);

        await app.PostsAsync(number, "replies", new { text = "Ik bel u vanmiddag.", author = "riet" });

        await SeenAsync(app, number, wants: false, unread: false);
    }

    [Fact]
    public async Task A_claim_ends_the_wish_for_a_person_whatever_case_of_the_conversation_it_was_about()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await app.WritesAsync("mens");
        var asked = (await app.RowsAsync<CaseRow>()).Single().Number;
        var other = await app.CaseAsync(open => open);

        (await app.Services.GetRequiredService<WijkBot.Handover.Claim>().TakeAsync(new Act(other, "schelfhorst"), "", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

        await SeenAsync(app, asked, wants: false, unread: true);
    }

    private static async Task<string> ReportedAsync(DeskApp app)
    {
        await app.WritesAsync("Er zitten ratten bij Robbenhaarsweg 12");
        await app.WritesAsync("ja");
        return (await app.RowsAsync<CaseRow>()).Single().Number;
    }

    private static async Task SeenAsync(DeskApp app, string number, bool wants, bool unread)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single(one => one.Number == number);
        (row.WantsPerson, row.Unread).ShouldBe((wants, unread));
    }
}
