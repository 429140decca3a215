using Microsoft.AspNetCore.Routing;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Stops;

/// <summary>Every page there is, for everybody: the list is held against the endpoints of the program, so that none is forgotten.</summary>
public sealed class EveryRouteTests(RouteHouse house) : IClassFixture<RouteHouse>
{
    public static TheoryData<string> Names => [.. Stop.All.Select(stop => stop.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_for_everybody(string name)
    {
        var stop = Stop.All.Single(one => one.Name == name);
        await using var visit = await house.VisitAsync("/inbox/geen-verbinding", signedIn: stop.Colleague is { } colleague ? await house.SignedInAsync(colleague) : null);
        await stop.GoAsync(new Tour(house, visit));

        visit.Answer!.Headers.GetValueOrDefault(RouteHouse.Header).ShouldBe(stop.Route);
        visit.Answer.Status.ShouldBe(stop.Status);
        if (stop.Status >= 400)
            visit.ForgetRefusal(stop.Status);
        await EveryPageTests.ShouldBeGoodAsync(visit);
    }

    [Fact]
    public void No_page_is_forgotten()
    {
        var (all, seen) = (Routes(house), Stop.All.Select(stop => stop.Route).ToHashSet());
        all.Except(seen).Except(NoPages.Why.Keys).ShouldBeEmpty("neither a stop nor said to be no page");
        seen.Union(NoPages.Why.Keys).Except(all).ShouldBeEmpty("no longer there");
        seen.Intersect(NoPages.Why.Keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_page_is_none()
    {
        await using var leader = await house.VisitAsync("/inbox", signedIn: await house.SignedInAsync(Stop.Leader));
        await using var beheer = await house.VisitAsync("/inbox/beheer/rooster", signedIn: await house.SignedInAsync(Stop.Admin));
        foreach (var route in NoPages.Why.Keys.Where(route => route.StartsWith("GET ", StringComparison.Ordinal)))
        {
            using var browser = await BrowserAsync(route.Contains("/beheer", StringComparison.Ordinal) ? beheer : leader);
            using var answer = await browser.GetAsync(Sample(route["GET ".Length..]), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html")
                (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<html", Case.Insensitive, route);
        }
    }

    internal static IReadOnlyList<string> Routes(House house) =>
    [
        .. (from endpoint in house.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
            let route = RouteHouse.Named(method, endpoint)
            where !NoPages.Aside.Any(prefix => route.Contains($" {prefix}", StringComparison.Ordinal))
            select route).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>With the cookies of a browser; it is not led on.</summary>
    private async Task<HttpClient> BrowserAsync(Visit visit)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(house.Home) };
        browser.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await visit.Page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        return browser;
    }

    private string Sample(string route) => route
        .Replace("{number}", house.First, StringComparison.Ordinal).Replace("{form}", "reply", StringComparison.Ordinal)
        .Replace("{z:int}/{x:int}/{y:int}", "14/8495/5378", StringComparison.Ordinal)
        .Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal);
}

/// <summary>As a municipality runs it there is no page that the other house has not.</summary>
public sealed class ProductionRouteTests(ProductionHouse house, RouteHouse all) : IClassFixture<ProductionHouse>, IClassFixture<RouteHouse>
{
    [Fact]
    public void All_its_pages_are_looked_at() => EveryRouteTests.Routes(house).Except(EveryRouteTests.Routes(all)).ShouldBeEmpty();
}
