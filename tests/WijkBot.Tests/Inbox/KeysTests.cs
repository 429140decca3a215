using System.Net;
using WijkBot.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class KeysTests
{
    [Fact]
    public async Task Keys_are_on_until_somebody_switches_them_off_and_that_is_remembered_on_every_device()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var browser = await app.SignedInAsync();
        (await browser.GetStringAsync("/inbox", CancellationToken.None)).ShouldContain("<dialog id=\"toetsen\"");
        var page = await browser.GetStringAsync("/inbox/toetsen", CancellationToken.None);
        HtmlCheck.ShouldBeSound(page);
        page.ShouldContain("Toetsen uitzetten");

        (await DeskApp.PostAsync(browser, "/inbox/toetsen", "/inbox/toetsen", ("toetsen", "uit"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await browser.GetStringAsync("/inbox", CancellationToken.None)).ShouldNotContain("<dialog id=\"toetsen\"");
        var other = await app.SignedInAsync();
        await other.GetStringAsync("/inbox", CancellationToken.None);
        (await other.GetStringAsync("/inbox", CancellationToken.None)).ShouldNotContain("<dialog id=\"toetsen\"");
        (await (await app.SignedInAsync("riet")).GetStringAsync("/inbox", CancellationToken.None)).ShouldContain("<dialog id=\"toetsen\"");
        await DeskApp.PostAsync(browser, "/inbox/toetsen", "/inbox/toetsen", ("toetsen", "aan"));
        (await browser.GetStringAsync("/inbox", CancellationToken.None)).ShouldContain("<dialog id=\"toetsen\"");
    }

    [Fact]
    public void The_help_tells_every_queue_that_has_a_key() =>
        KeyHelp.Everywhere.Select(key => key.Key).ShouldBe([.. QueueTab.All.Where(tab => tab.Key is not null).Select(tab => $"g {tab.Key}"), "g r", "?"]);
}
