using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Inbox.SignIn;
using WijkBot.Tests.Mail;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class CodeOnSqliteTests() : CodeRules(Store.SqliteAsync);

public sealed class CodeOnServicesTests() : CodeRules(Store.PostgresAndRedisAsync);

/// <summary>Signing in with six digits that were mailed.</summary>
public abstract partial class CodeRules(Func<Task<Store>> store)
{
    private const string Address = "regisseur.schelfhorst@example.nl";

    [Fact]
    public async Task The_mailed_digits_sign_in_once_on_the_page_that_asked()
    {
        await using var mail = MailStandIn.Start();
        await using var app = await DeskApp.StartAsync(await store(), mail.Settings);
        var browser = app.Browser();
        var page = await AskAsync(browser, Address.ToUpperInvariant());
        var digits = await DigitsAsync(mail);

        (await TryAsync(browser, "een-andere-pagina", digits)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TryAsync(browser, page, $" {digits[..3]} {digits[3..]} ")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TryAsync(app.Browser(), page, digits)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_was_sent_to_sign_in_comes_where_he_was_going()
    {
        const string There = "/inbox?van=wacht&zoek=rat";
        await using var mail = MailStandIn.Start();
        await using var app = await DeskApp.StartAsync(await store(), mail.Settings);
        var browser = app.Browser();
        var from = (await browser.GetAsync(There, CancellationToken.None)).Headers.Location!.PathAndQuery;
        from.ShouldBe($"/inbox/aanmelden?terug={Uri.EscapeDataString(There)}");
        var asked = await (await DeskApp.PostAsync(browser, from, "/inbox/aanmelden/code", ("adres", Address), ("terug", There))).Content.ReadAsStringAsync(CancellationToken.None);
        asked.ShouldContain($"name=\"terug\" value=\"{WebUtility.HtmlEncode(There)}\"");
        var answer = await DeskApp.PostAsync(browser, from, "/inbox/aanmelden/controle", ("aanvraag", Asked().Match(asked).Groups[1].Value), ("cijfers", await DigitsAsync(mail)), ("terug", There));
        answer.Headers.Location!.OriginalString.ShouldBe(There);
    }

    [Fact]
    public async Task However_many_guess_at_once_five_are_compared()
    {
        await using var mail = MailStandIn.Start();
        await using var app = await DeskApp.StartAsync(await store(), mail.Settings);
        var codes = app.Services.GetRequiredService<SignInCodes>();
        var page = await codes.AskAsync(Address, CancellationToken.None);
        var digits = await DigitsAsync(mail);
        var wrong = digits == "000000" ? "000001" : "000000";

        var guesses = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => codes.UseAsync(page, wrong, CancellationToken.None)));

        guesses.ShouldAllBe(person => person == null);
        (await app.RowsAsync<SignInCodeRow>()).Single().Tries.ShouldBe(SignInCodes.MostTries);
        (await codes.UseAsync(page, digits, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_use_the_right_one_at_once_one_comes_in()
    {
        await using var mail = MailStandIn.Start();
        await using var app = await DeskApp.StartAsync(await store(), mail.Settings);
        var codes = app.Services.GetRequiredService<SignInCodes>();
        var page = await codes.AskAsync(Address, CancellationToken.None);
        var digits = await DigitsAsync(mail);

        (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => codes.UseAsync(page, digits, CancellationToken.None)))).Count(person => person is not null).ShouldBe(1);
    }

    [Fact]
    public async Task After_five_minutes_it_is_over_and_after_five_codes_an_hour_no_more_are_mailed()
    {
        var clock = new LeapingClock(TimeProvider.System.GetUtcNow());
        await using var mail = MailStandIn.Start();
        await using var app = await DeskApp.StartAsync(await store(), media: null, clock, mail.Settings);
        var codes = app.Services.GetRequiredService<SignInCodes>();
        var page = await codes.AskAsync(Address, CancellationToken.None);
        var digits = await DigitsAsync(mail);
        await ToldAsync(mail);
        clock.Advance(TimeSpan.FromMinutes(5));
        (await codes.UseAsync(page, digits, CancellationToken.None)).ShouldBeNull();

        for (var more = 0; more < 10; more++)
            await codes.AskAsync(Address, CancellationToken.None);
        await codes.AskAsync("regisseur.riet@example.nl", CancellationToken.None);
        await Eventually.ShouldAsync(() => mail.Letters.Count(letter => letter.To.ToString().Contains("riet", StringComparison.Ordinal)).ShouldBe(1));
        await ToldAsync(mail);
        mail.Letters.Count(letter => letter.To.ToString() == Address).ShouldBe(SignInCodes.MostCodes);
        clock.Advance(TimeSpan.FromHours(1));
        await codes.AskAsync(Address, CancellationToken.None);
        await Eventually.ShouldAsync(() => mail.Letters.Count(letter => letter.To.ToString() == Address).ShouldBe(SignInCodes.MostCodes + 1));
    }

    /// <summary>A clock that leaps while a letter is handed over is a server that does not answer: it would come twice.</summary>
    private static Task ToldAsync(MailStandIn mail) => Eventually.ShouldAsync(() => mail.Talking.ShouldBe(0));

    [Fact]
    public async Task An_address_nobody_has_gets_the_same_page_and_no_mail()
    {
        await using var mail = MailStandIn.Start();
        await using var app = await DeskApp.StartAsync(await store(), mail.Settings);
        var known = await HtmlAsync(app.Browser(), Address);
        var unknown = await HtmlAsync(app.Browser(), "niemand@example.nl");

        Token().Replace(unknown, "").ShouldBe(Token().Replace(known, ""));
        (await DigitsAsync(mail)).Length.ShouldBe(6);
        mail.Letters.Count.ShouldBe(1);
        var page = await AskAsync(app.Browser(), "niemand@example.nl");
        (await TryAsync(app.Browser(), page, "123456")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Neither_digits_nor_page_are_kept_and_without_mail_there_is_no_such_way_in()
    {
        await using var mail = MailStandIn.Start();
        await using (var app = await DeskApp.StartAsync(await store(), mail.Settings))
        {
            await AskAsync(app.Browser(), Address);
            (await app.RowsAsync<SignInCodeRow>()).Single().ShouldSatisfyAllConditions(row => row.CodeHash.Length.ShouldBe(32), row => row.PageHash.Length.ShouldBe(32));
        }
        await using var without = await DeskApp.StartAsync(await store());
        (await without.Browser().GetStringAsync("/inbox/aanmelden", CancellationToken.None)).ShouldNotContain("Mail mij een code");
        (await DeskApp.PostAsync(without.Browser(), "/inbox/aanmelden?code=x", "/inbox/aanmelden/code", ("adres", Address))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_network_that_tries_and_tries_is_made_to_wait()
    {
        await using var mail = MailStandIn.Start();
        await using var app = await DeskApp.StartAsync(await store(), mail.Settings);
        var browser = app.Browser();
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries < SignInPace.MostIn10Minutes + 5; tries++)
            answers.Add((await TryAsync(browser, "een-pagina", "123456")).StatusCode);
        answers.Count(status => status == HttpStatusCode.Forbidden).ShouldBe(SignInPace.MostIn10Minutes);
        answers.Count(status => status == HttpStatusCode.TooManyRequests).ShouldBe(5);
    }

    private static async Task<string> AskAsync(HttpClient browser, string address) => Asked().Match(await HtmlAsync(browser, address)).Groups[1].Value;

    private static async Task<string> HtmlAsync(HttpClient browser, string address) =>
        await (await DeskApp.PostAsync(browser, "/inbox/aanmelden", "/inbox/aanmelden/code", ("adres", address))).Content.ReadAsStringAsync(CancellationToken.None);

    private static Task<HttpResponseMessage> TryAsync(HttpClient browser, string page, string digits) =>
        DeskApp.PostAsync(browser, "/inbox/aanmelden?code=x", "/inbox/aanmelden/controle", ("aanvraag", page), ("cijfers", digits));

    private static async Task<string> DigitsAsync(MailStandIn mail)
    {
        await Eventually.ShouldAsync(() => mail.Letters.ShouldNotBeEmpty());
        return Six().Match(mail.Letters[^1].TextBody!).Value;
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Six();

    [GeneratedRegex("name=\"aanvraag\" value=\"([^\"]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex("value=\"[^\"]+\"")]
    private static partial Regex Token();
}
