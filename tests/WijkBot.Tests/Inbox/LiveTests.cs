using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class LiveOnSqliteTests() : LiveRules(Store.SqliteAsync);

public sealed class LiveOnServicesTests() : LiveRules(Store.PostgresAndRedisAsync)
{
    /// <summary>Whatever replica a page or a message happens to be at.</summary>
    [Fact]
    public async Task What_comes_in_at_one_replica_is_seen_at_another()
    {
        var store = await Store.PostgresAndRedisAsync();
        await using var app = await DeskApp.StartAsync(store);
        await using var other = await DeskApp.StartAsync(store.Shared());
        var number = await app.CaseAsync(open => open);
        await HearEachOtherAsync(app, other);
        await using var page = await Listening.ToAsync(await other.SignedInAsync("teamleider"), $"/inbox/live?zaak={number}");
        await using var colleague = await Listening.ToAsync(await app.SignedInAsync(), $"/inbox/live?zaak={number}");

        await page.HearsAsync("aanwezig", "Schelfhorst kijkt mee");
        await app.WritesAsync("Het zijn er nu wel tien geworden");
        await page.HearsAsync("delen", "Het zijn er nu wel tien geworden");
    }

    /// <summary>A replica hears the others a moment after it started.</summary>
    private static async Task HearEachOtherAsync(DeskApp one, DeskApp other)
    {
        foreach (var (tells, hears) in new[] { (one, other), (other, one) })
        {
            var heard = false;
            using var listening = hears.Services.GetRequiredService<ILiveNews>().Listen(_ => heard = true);
            await Eventually.ShouldAsync(() =>
            {
                tells.Services.GetRequiredService<ILiveNews>().Tell(LiveWord.Conversation(Guid.Empty));
                heard.ShouldBeTrue();
            });
        }
    }
}

/// <summary>An open page sees what happens while it is open, and only what its owner may see.</summary>
public abstract class LiveRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task A_message_and_its_answer_come_to_everybody_who_has_the_case_open()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open);
        await using var page = await Listening.ToAsync(await app.SignedInAsync(), $"/inbox/live?zaak={number}");
        await using var leader = await Listening.ToAsync(await app.SignedInAsync("teamleider"), $"/inbox/live?zaak={number}");

        await app.WritesAsync("<b>Er is er een dood</b>");

        foreach (var looks in new[] { page, leader })
            (await looks.HearsAsync("delen", "&lt;b&gt;Er is er een dood&lt;/b&gt;")).ShouldContain("id=\"berichten\"");
    }

    [Fact]
    public async Task How_far_a_message_has_come_is_seen_too()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open);
        var browser = await app.SignedInAsync();
        await using var page = await Listening.ToAsync(browser, $"/inbox/live?zaak={number}");

        await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", "Ik kom morgen kijken"));

        await page.HearsAsync("delen", "Ik kom morgen kijken");
        await page.HearsAsync("delen", "verstuurd");
    }

    [Fact]
    public async Task A_note_comes_to_the_colleagues_and_nothing_else_moves()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open);
        var browser = await app.SignedInAsync();
        await using var leader = await Listening.ToAsync(await app.SignedInAsync("teamleider"), $"/inbox/live?zaak={number}");

        await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/note", ("note", "Vorige keer was het de kelder"));

        (await leader.HearsAsync("delen", "Vorige keer was het de kelder")).ShouldContain("id=\"gebeurd\"");
        app.Sent.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_hears_of_its_own_cases_only()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open with { Description = "Ratten in de tuin" }, handler: "schelfhorst");
        var other = await app.CaseAsync(phone: "+31600000002", handler: "riet");
        await using var mine = await Listening.ToAsync(await app.SignedInAsync(), "/inbox/live?van=mij");
        await using var theirs = await Listening.ToAsync(await app.SignedInAsync("riet"), "/inbox/live?van=mij");
        await using var all = await Listening.ToAsync(await app.SignedInAsync("riet"), "/inbox/live?van=alle");

        await app.WritesAsync("Nog steeds");

        (await mine.HearsAsync("zaak", $"id=\"zaak-{number}\"")).ShouldContain("Nieuw bericht");
        await all.HearsAsync("zaak", $"id=\"zaak-{number}\"");
        // what they do hear comes behind what they must not
        await app.WritesAsync("Hier ook", "+31600000002");
        (await theirs.UntilAsync("zaak", $"id=\"zaak-{other}\"")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_looks_and_types_is_seen_until_they_leave()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open);
        var browser = await app.SignedInAsync();
        await using var leader = await Listening.ToAsync(await app.SignedInAsync("teamleider"), $"/inbox/live?zaak={number}");

        await using (await Listening.ToAsync(browser, $"/inbox/live?zaak={number}"))
        {
            await leader.HearsAsync("aanwezig", "De wijkregisseur van de Schelfhorst kijkt mee.");
            (await (await app.SignedInAsync("riet")).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("kijken mee.");
            await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/typt");
            await leader.HearsAsync("aanwezig", "De wijkregisseur van de Schelfhorst typt een antwoord.");
        }

        string left;
        do
            left = await leader.HearsAsync("aanwezig", "");
        while (left.Length > 0);
    }

    [Fact]
    public async Task Nobody_listens_without_signing_in_to_no_case_or_from_too_many_tabs()
    {
        await using var app = await DeskApp.StartAsync(await store());
        (await app.Browser().GetAsync("/inbox/live", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var browser = await app.SignedInAsync();
        (await browser.GetAsync("/inbox/live?zaak=999999", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var tabs = new List<Listening>();
        for (var tab = 0; tab < 25; tab++)
            tabs.Add(await Listening.ToAsync(browser, "/inbox/live"));
        (await browser.GetAsync("/inbox/live", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        foreach (var tab in tabs)
            await tab.DisposeAsync();
        await Eventually.ShouldAsync(async () => (await browser.GetAsync("/inbox/live", HttpCompletionOption.ResponseHeadersRead, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_program_that_stops_lets_go_of_its_pages_at_once()
    {
        var app = await DeskApp.StartAsync(await store());
        await using var page = await Listening.ToAsync(await app.SignedInAsync(), "/inbox/live?van=alle");

        await app.DisposeAsync();

        await page.Ended.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
    }
}
