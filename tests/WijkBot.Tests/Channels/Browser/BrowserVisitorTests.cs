using System.Net;

namespace WijkBot.Tests.Channels.Browser;

public sealed class BrowserVisitorTests
{
    private readonly RecordingTurns turns = new();

    [Fact]
    public async Task Outside_Development_the_phone_is_off()
    {
        await using var phone = await PhoneChannel.StartAsync(turns, "Production");
        (await StatusAsync(phone.Client, "/probeer")).ShouldBe(HttpStatusCode.NotFound);
        using var answer = await PhoneChannel.SendAsync(phone.Client, PhoneChannel.Form(("tekst", "hoi")));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Outside_Development_it_can_be_switched_on()
    {
        await using var phone = await PhoneChannel.StartAsync(turns, "Production", ("Probeer:Enabled", "true"));
        (await StatusAsync(phone.Client, "/probeer")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_cookie_is_for_our_own_pages_only_and_no_script_can_read_it()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        using var page = await phone.Client.GetAsync("/probeer", TestContext.Current.CancellationToken);
        var cookie = page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/probeer");
    }

    [Fact]
    public async Task A_browser_stays_the_same_resident_and_another_one_is_another()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        using var other = phone.NewBrowser();
        var first = await phone.Client.GetStringAsync("/probeer", TestContext.Current.CancellationToken);
        (await phone.Client.GetStringAsync("/probeer?kanaal=whatsapp", TestContext.Current.CancellationToken)).ShouldBe(first);
        (await other.GetStringAsync("/probeer", TestContext.Current.CancellationToken)).ShouldNotBe(first);
        using var sent = await PhoneChannel.SendAsync(phone.Client, PhoneChannel.Form(("tekst", "hoi")));
        turns.Messages.ShouldHaveSingleItem().From.Value.ShouldBe(first);
    }

    [Fact]
    public async Task What_is_recorded_of_a_visitor_does_not_let_anybody_speak_for_him()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        using var page = await phone.Client.GetAsync("/probeer", TestContext.Current.CancellationToken);
        var secret = page.Headers.GetValues("Set-Cookie").Single().Split('=', ';')[1];
        var address = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        secret.Length.ShouldBe(32);
        address.ShouldNotContain(secret[..8]);
    }

    [Fact]
    public async Task A_page_opened_from_another_site_does_not_replace_the_cookie_that_was_kept_back()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/probeer");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var page = await phone.Client.SendAsync(request, TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_made_up_cookie_is_not_taken()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        using var handler = new HttpClientHandler { UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = phone.Client.BaseAddress };
        browser.DefaultRequestHeaders.Add("Cookie", "probeer=../../etc");
        using var page = await browser.GetAsync("/probeer", TestContext.Current.CancellationToken);
        page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_can_begin_again_as_another_resident()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        var first = await phone.Client.GetStringAsync("/probeer", TestContext.Current.CancellationToken);
        using var begin = await phone.Client.PostAsync("/probeer/opnieuw?kanaal=whatsapp", null, TestContext.Current.CancellationToken);
        begin.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        begin.Headers.Location!.ToString().ShouldStartWith("/probeer?kanaal=whatsapp");
        (await phone.Client.GetStringAsync("/probeer", TestContext.Current.CancellationToken)).ShouldNotBe(first);
    }

    [Fact]
    public async Task Who_sends_without_end_must_wait()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 70; count++)
        {
            using var answer = await PhoneChannel.SendAsync(phone.Client, PhoneChannel.Form(("tekst", "hoi")));
            statuses.Add(answer.StatusCode);
        }
        statuses[59].ShouldBe(HttpStatusCode.OK);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var form = await phone.Client.PostAsync("/probeer/bericht?kanaal=whatsapp", PhoneChannel.Form(("tekst", "hoi")), TestContext.Current.CancellationToken);
        form.Headers.Location!.ToString().ShouldBe("/probeer?kanaal=whatsapp&fout=snel");
    }

    [Fact]
    public async Task An_unknown_channel_is_not_there()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (await StatusAsync(phone.Client, "/probeer?kanaal=fax")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
