using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Inbox.Ronde.RondePlay;
using DataFolder = WijkBot.Storage.DataFolder;

namespace WijkBot.Tests.Inbox.Ronde;

public sealed class RondeTickOnSqliteTests() : RondeTickRules(Store.SqliteAsync);

public sealed class RondeTickOnServicesTests() : RondeTickRules(Store.PostgresAndRedisAsync);

/// <summary>What is done on the spot, with a photo.</summary>
public abstract class RondeTickRules(Func<Task<Store>> store)
{
    private const string Done = "De ratten zijn weg, de put is dicht.";

    [Fact]
    public async Task Solved_on_the_spot_is_told_to_the_resident_and_the_photo_is_kept_without_where_it_was_taken()
    {
        await using var app = await StartAsync();
        var (number, other) = (await app.AtAsync(North), await app.AtAsync(North.Further(100), phone: "+31600000002"));
        var browser = await app.SignedInAsync();
        await StandsAsync(browser, North);

        var answer = await TicksAsync(browser, number, "opgelost", Done, Photos.Jpeg());

        answer.Headers.Location!.OriginalString.ShouldBe($"/inbox/ronde?klaar={number}#zaak-{number}");
        await Eventually.ShouldAsync(() => app.Sent.To(Given.Phone).ShouldContain(text => text.Contains(Done, StringComparison.Ordinal)));
        app.Sent.To("+31600000002").ShouldBeEmpty();
        (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number).Status.ShouldBe("resolved");
        var photo = (await app.RowsAsync<CasePhotoRow>()).Single();
        photo.ShouldSatisfyAllConditions(row => row.By.ShouldBe("schelfhorst"), row => row.CaseNumber.ShouldBe(number), row => row.ContentType.ShouldBe("image/jpeg"));
        (await browser.GetByteArrayAsync($"/inbox/photos/{photo.Id}", CancellationToken.None)).ShouldBe(Photos.Jpeg(clean: true));
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("alt=\"Foto van de wijkregisseur van de Schelfhorst, ");
        var page = await PageAsync(browser);
        Stops(page).ShouldBe([number, other]);
        page.ShouldContain("✓ Afgevinkt");
        page.ShouldContain("1 open melding binnen");
        page.ShouldNotContain($"/inbox/ronde/{number}/opgelost");
    }

    [Fact]
    public async Task Seen_and_not_done_is_a_note_that_no_resident_reads()
    {
        await using var app = await StartAsync();
        var number = await app.AtAsync(North);
        var browser = await app.SignedInAsync();
        await StandsAsync(browser, North);
        var sent = (await app.RowsAsync<OutboundRow>()).Count;

        (await TicksAsync(browser, number, "gezien", "Hek is nodig", Photos.Jpeg())).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.RowsAsync<CaseEventRow>()).Single(row => row.Kind == CaseNames.Events.Note).Text.ShouldBe("Gezien, nog niet klaar. Hek is nodig");
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(sent);
        (await app.RowsAsync<CasePhotoRow>()).Count.ShouldBe(1);
        (await PageAsync(browser)).ShouldContain("<span class=\"mark person\">Gezien</span>");
    }

    [Theory]
    [InlineData("geen foto")]
    [InlineData("te groot")]
    [InlineData("stuk")]
    public async Task A_file_that_is_no_photo_is_told_and_nothing_typed_is_lost(string what)
    {
        await using var app = await StartAsync();
        var number = await app.AtAsync(North);
        var browser = await app.SignedInAsync();
        await StandsAsync(browser, North);

        var answer = await TicksAsync(browser, number, "opgelost", Done, what switch
        {
            "geen foto" => "%PDF-1.7 no picture"u8.ToArray(),
            "te groot" => [.. Photos.Jpeg(), .. new byte[16 * 1024 * 1024]],
            _ => Photos.Jpeg()[..60],
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        html.ShouldContain(what == "te groot" ? "te groot: hooguit 15 MB" : "geen foto die hier bewaard kan worden");
        html.ShouldContain($">{Done}</textarea>");
        html.ShouldContain("<details open");
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");
        Kept(app).ShouldBe(0);
    }

    [Fact]
    public async Task Without_words_nothing_is_solved_and_no_photo_stays_behind()
    {
        await using var app = await StartAsync();
        var number = await app.AtAsync(North);
        var browser = await app.SignedInAsync();
        await StandsAsync(browser, North);

        (await TicksAsync(browser, number, "opgelost", " ", Photos.Jpeg())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TicksAsync(browser, "999999", "opgelost", Done, Photos.Jpeg())).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");
        Kept(app).ShouldBe(0);
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once()
    {
        await using var app = await StartAsync();
        var number = await app.AtAsync(North);
        var browser = await app.SignedInAsync();
        await StandsAsync(browser, North);

        foreach (var _ in new[] { 1, 2 })
            (await TicksAsync(browser, number, "opgelost", Done, Photos.Jpeg(), once: "same")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.RowsAsync<CasePhotoRow>()).Count.ShouldBe(1);
        Kept(app).ShouldBe(1);
        (await app.RowsAsync<CaseEventRow>()).Count(row => row.Kind == CaseNames.Events.Status).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_only_looks_sees_the_walk_and_no_form_to_tick_off_with()
    {
        using var folder = new WijkBot.Tests.Municipality.DataFolder().Edit("roster.yaml", "regisseurs:", "lezers:\n  - { id: griffie, naam: de griffier, email: griffie@example.nl }\nregisseurs:");
        await using var app = await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));
        var number = await app.AtAsync(North);
        var reader = await app.SignedInAsync("griffie");

        await StandsAsync(reader, North);

        var html = await PageAsync(reader);
        Stops(html).ShouldBe([number]);
        html.ShouldNotContain("/opgelost");
        (await TicksAsync(reader, number, "opgelost", Done)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");
    }

    private static int Kept(DeskApp app) => Directory.GetFiles(app.Services.GetRequiredService<DataFolder>().Sub("media")).Length;

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());
}
