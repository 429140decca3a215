using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox;

public sealed class AnswerChoiceOnSqliteTests() : AnswerChoiceRules(Store.SqliteAsync);

public sealed class AnswerChoiceOnServicesTests() : AnswerChoiceRules(Store.PostgresAndRedisAsync);

/// <summary>A canned answer is put into the reply box, filled in from the case and in the language of the resident.</summary>
public abstract class AnswerChoiceRules(Func<Task<Store>> store)
{
    /// <summary>A Friday: the first working day is the Monday after it.</summary>
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task It_comes_behind_what_was_typed_and_nothing_is_sent()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();

        var html = await ChooseAsync(app, number, "bedankt", "Goedemorgen mevrouw, ");

        HtmlCheck.ShouldBeSound(html);
        BoxOf(html).ShouldBe($"Goedemorgen mevrouw,\nDank voor uw melding {number}. Ik ga ermee aan de slag. U hoort uiterlijk maandag 30 november van mij.");
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stands_in_the_list_is_for_this_kind_and_status()
    {
        await using var app = await StartAsync();
        var lamp = await app.CaseAsync(open => open with { Category = "lantaarnpaal-straatverlichting" });
        var html = await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{lamp}", CancellationToken.None);
        html.ShouldContain("value=\"lamp-gemeld\"");
        html.ShouldContain("value=\"bedankt\"");
        html.ShouldNotContain("value=\"container-geleegd\"");
        html.ShouldNotContain("value=\"klaar-dank\"");
    }

    [Fact]
    public async Task What_the_case_does_not_have_is_said_instead_of_a_hole()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();

        var html = WebUtility.HtmlDecode(await ChooseAsync(app, number, "doorgegeven-aan-partner", "Dag"));
        html.ShouldContain("Bij deze melding is dit niet bekend: de partner van wie de melding is. Kies een ander antwoord of schrijf het zelf.");
        BoxOf(html).ShouldBe("Dag");
        BoxOf(await ChooseAsync(app, number, "waar-precies", "")).ShouldStartWith("Ik ben in de buurt geweest");
        WebUtility.HtmlDecode(await ChooseAsync(app, number, "", "Dag")).ShouldContain("Kies eerst een antwoord uit de lijst.");
    }

    [Theory]
    [InlineData("de", "komt-kijken", "Ich komme am Montag, 30. November", null)]
    [InlineData("tr", "bedankt", "En geç 30 Kasım Pazartesi", null)]
    [InlineData("pl", "komt-kijken", "Ik kom maandag 30 november kijken", "Dit antwoord is er niet in het Pools. Het staat in het Nederlands in het vak.")]
    public async Task It_is_in_the_language_of_the_resident_where_the_municipality_has_it(string language, string id, string words, string? note)
    {
        using var folder = new DataFolder().Edit("antwoorden.yaml", "      pl: \"Przyjdę to obejrzeć: {dag}, {straat|Państwa okolica}. Potem napiszę, co zrobimy.\"\n", "");
        await using var app = await StartAsync(("Municipality:Directory", folder.Directory));
        var number = await app.CaseAsync();
        await SpeaksAsync(app, number, language);

        using var browser = await app.SignedInAsync();
        var answer = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/antwoord", ("answer", id));
        var filled = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None)).RootElement;

        filled.GetProperty("text").GetString()!.ShouldContain(words);
        filled.GetProperty("note").GetString().ShouldBe(note);
    }

    private async Task<DeskApp> StartAsync(params (string, string?)[] settings) => await DeskApp.StartAsync(await store(), null, clock, settings);

    private static async Task SpeaksAsync(DeskApp app, string number, string language) =>
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE cases SET language = $2 WHERE number = $1", number, language)], CancellationToken.None);

    private static async Task<string> ChooseAsync(DeskApp app, string number, string id, string typed)
    {
        using var browser = await app.SignedInAsync();
        var answer = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("action", "antwoord"), ("answer", id), ("text", typed));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(CancellationToken.None);
    }

    private static string BoxOf(string html) => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "<textarea dir=\"auto\" id=\"text\"[^>]*>([^<]*)</textarea>").Groups[1].Value);
}
