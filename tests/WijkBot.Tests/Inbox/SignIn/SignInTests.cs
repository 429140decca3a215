using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Inbox.SignIn;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public class SignInTests
{
    [Fact]
    public async Task A_link_signs_in_once_and_looking_at_it_does_not_use_it_up()
    {
        await using var app = await StartAsync();
        var token = await app.Services.GetRequiredService<SignInLinks>().CreateAsync("schelfhorst", CancellationToken.None);
        var path = "/" + SignInLinks.PathOf(token!);
        foreach (var _ in Enumerable.Range(0, 3))
            (await app.Browser().GetAsync(path, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DeskApp.PostAsync(app.Browser(), path, "/inbox/aanmelden", ("code", token!))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await DeskApp.PostAsync(app.Browser(), path, "/inbox/aanmelden", ("code", token!))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Many_at_once_with_one_link_let_one_in()
    {
        await using var app = await StartAsync();
        var links = app.Services.GetRequiredService<SignInLinks>();
        var token = await links.CreateAsync("schelfhorst", CancellationToken.None);
        var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => links.UseAsync(token!, CancellationToken.None)));
        used.Count(person => person is not null).ShouldBe(1);
    }

    [Fact]
    public async Task The_token_is_kept_nowhere_and_nobody_outside_the_roster_gets_one()
    {
        await using var app = await StartAsync();
        var links = app.Services.GetRequiredService<SignInLinks>();
        var token = await links.CreateAsync("schelfhorst", CancellationToken.None);
        var row = (await app.RowsAsync<SignInLinkRow>()).Single();
        row.TokenHash.ShouldNotBe(System.Buffers.Text.Base64Url.DecodeFromChars(token));
        row.TokenHash.Length.ShouldBe(32);
        (row.ExpiresAt - row.CreatedAt).ShouldBe(TimeSpan.FromMinutes(15));
        (await links.CreateAsync("niemand", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_signing_in_every_page_leads_to_the_sign_in()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        foreach (var path in new[] { "/inbox", $"/inbox/cases/{number}", $"/inbox/photos/{Guid.NewGuid()}" })
        {
            var answer = await app.Browser().GetAsync(path, CancellationToken.None);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.PathAndQuery.ShouldStartWith("/inbox/aanmelden");
        }
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync();
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await DeskApp.PostAsync(browser, "/inbox", "/inbox/afmelden");
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_page_that_looks_by_itself_does_not_keep_the_session_alive()
    {
        var clock = new LeapingClock(TimeProvider.System.GetUtcNow());
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), media: null, clock);
        var browser = await app.SignedInAsync();
        clock.Advance(TimeSpan.FromMinutes(20));
        (await RenewsAsync(browser, ("X-Live", "1"))).ShouldBeFalse();
        (await RenewsAsync(browser)).ShouldBeTrue();
        clock.Advance(TimeSpan.FromMinutes(31));
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_bound_to_the_host_over_https()
    {
        await using var app = await StartAsync();
        (await CookieAsync(app, "http://localhost")).ShouldSatisfyAllConditions(
            cookie => cookie.ShouldStartWith("wijkbot-inbox="), cookie => cookie.ShouldContain("httponly"), cookie => cookie.ShouldContain("samesite=lax"));
        (await CookieAsync(app, "https://localhost")).ShouldSatisfyAllConditions(
            cookie => cookie.ShouldStartWith("__Host-wijkbot-inbox="), cookie => cookie.ShouldContain("secure"), cookie => cookie.ShouldContain("path=/"));
    }

    [Fact]
    public async Task Every_form_without_its_token_is_refused()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync("teamleider");
        var posts = Endpoints(app).Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/inbox", StringComparison.Ordinal)
            && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true).ToList();
        posts.Count.ShouldBe(47);
        foreach (var post in posts)
        {
            var path = post.RoutePattern.RawText!.Replace("{number}", number).Replace("{id:guid}", $"{Guid.Empty}").Replace("{entry:guid}", $"{Guid.Empty}");
            var answer = await browser.PostAsync(path, new FormUrlEncodedContent([new("text", "a"), new("note", "a"), new("status", "closed")]), CancellationToken.None);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        }
        (await app.RowsAsync<Cases.CaseEventRow>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        await using var app = await StartAsync();
        Endpoints(app).Where(endpoint => Owned(endpoint.RoutePattern.RawText!))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null)
            .Select(endpoint => endpoint.DisplayName).ShouldBeEmpty();
    }

    /// <summary>Webhooks prove themselves by signature and token, health and metrics are for the machine room.</summary>
    private static bool Owned(string route) =>
        !new[] { "/twilio", "/api/messages", "/health", "/metrics" }.Any(own => route.StartsWith(own, StringComparison.Ordinal));

    private static IEnumerable<RouteEndpoint> Endpoints(DeskApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Whether the answer brings the session a new end.</summary>
    private static async Task<bool> RenewsAsync(HttpClient browser, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/inbox");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        var answer = await browser.SendAsync(request, CancellationToken.None);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("wijkbot-inbox", StringComparison.Ordinal));
    }

    private static async Task<string> CookieAsync(DeskApp app, string home)
    {
        var browser = app.Browser();
        browser.BaseAddress = new Uri(home);
        var token = await app.Services.GetRequiredService<SignInLinks>().CreateAsync("schelfhorst", CancellationToken.None);
        var answer = await DeskApp.PostAsync(browser, "/" + SignInLinks.PathOf(token!), "/inbox/aanmelden", ("code", token!));
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("wijkbot-inbox", StringComparison.Ordinal));
    }

    private static async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await Store.SqliteAsync());
}
