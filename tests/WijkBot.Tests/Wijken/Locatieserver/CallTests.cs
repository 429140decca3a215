using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Locatieserver;

/// <summary>What is asked, and what nobody else may see of it.</summary>
public sealed class CallTests
{
    /// <summary>Of PDOK's description of the free service; version 3.1 refuses any other.</summary>
    private static readonly string[] Allowed = ["q", "fl", "sort", "df", "rows", "start", "wt", "indent", "lat", "lon", "fq"];

    [Fact]
    public async Task A_street_is_asked_in_our_municipality()
    {
        await using var finder = await Finder.StartAsync();
        await finder.StreetAsync("Zilverdistelstraat Oost", "12A");

        var call = finder.Server.Calls.ShouldHaveSingleItem();
        call.ShouldStartWith("/bzk/locatieserver/search/v3_1/free?q=");
        var query = QueryHelpers.ParseQuery(call[call.IndexOf('?', StringComparison.Ordinal)..]);
        query["q"].ShouldHaveSingleItem().ShouldBe("Zilverdistelstraat Oost 12");
        query["fq"].ShouldBe(["type:adres", "gemeentecode:0141", "huisnummer:12"]);
        query["fl"].ToString().Split(',').ShouldBe(
            ["type", "straatnaam", "huisnummer", "postcode", "gemeentecode", "gemeentenaam", "wijkcode", "wijknaam", "buurtcode", "buurtnaam", "centroide_ll"]);
        query["rows"].ShouldHaveSingleItem().ShouldBe("50");
        query.Keys.Except(Allowed).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_postcode_is_asked_in_the_whole_country()
    {
        await using var finder = await Finder.StartAsync();
        await finder.PostcodeAsync("7641 zz", "3", "Zonnedauwlaan");

        var call = finder.Server.Calls.ShouldHaveSingleItem();
        var query = QueryHelpers.ParseQuery(call[call.IndexOf('?', StringComparison.Ordinal)..]);
        query["q"].ShouldHaveSingleItem().ShouldBe("7641ZZ 3");
        query["fq"].ShouldBe(["type:adres", "postcode:7641ZZ", "huisnummer:3"]);
    }

    [Theory]
    [InlineData("Zilver\" OR *:* straat", "Zilver straat 12")]
    [InlineData("Zilver&fq=type:perceel straat", "Zilver fq type perceel straat 12")]
    [InlineData("Burg. Jan-Piet not [a TO b] weg", "Burg Jan Piet a TO b weg 12")]
    [InlineData("'s-Gravenstraat", "'s Gravenstraat 12")]
    public async Task Words_of_a_resident_are_no_query(string street, string asked)
    {
        await using var finder = await Finder.StartAsync();
        await finder.StreetAsync(street);
        var call = finder.Server.Calls.ShouldHaveSingleItem();
        QueryHelpers.ParseQuery(call[call.IndexOf('?', StringComparison.Ordinal)..])["q"].ShouldHaveSingleItem().ShouldBe(asked);
    }

    [Fact]
    public async Task Who_asks_is_told_and_nothing_else()
    {
        await using var finder = await Finder.StartAsync();
        using var turn = new Activity("turn").Start();
        await finder.StreetAsync();

        var headers = finder.Server.Headers.ShouldHaveSingleItem();
        headers.UserAgent.ToString().ShouldStartWith("WijkBot/");
        headers.Keys.Order(StringComparer.Ordinal).ShouldBe(["Accept", "Host", "User-Agent"]);
    }

    [Fact]
    public async Task An_answer_is_remembered_also_that_there_is_none()
    {
        await using var finder = await Finder.StartAsync("exact");
        var first = await finder.StreetAsync();
        (await finder.StreetAsync()).ShouldBe(first);
        finder.Server.Answer = LocatieserverStandIn.Recorded("none");
        await finder.StreetAsync(number: "14");
        await finder.StreetAsync(number: "14");
        finder.Server.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Switched_off_nothing_is_asked()
    {
        await using var finder = await Finder.StartAsync("exact", settings: ("Enabled", "false"));
        (await finder.StreetAsync()).ShouldBe(AreaMatch.Unknown);
        finder.Addresses.IsOn.ShouldBeFalse();
        finder.Server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_log_line_and_no_span_names_the_address()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.Contains("System.Net", StringComparison.Ordinal) || source.Name == global::WijkBot.Ops.Metrics.Telemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(span.DisplayName + string.Join(' ', span.TagObjects)),
        };
        ActivitySource.AddActivityListener(listener);
        await using var finder = await Finder.StartAsync("exact", settings: [("TimeoutMilliseconds", "300"), ("CacheMinutes", "0")]);
        Func<HttpContext, Task>[] answers =
        [
            LocatieserverStandIn.Recorded("exact"), LocatieserverStandIn.Text("{"), LocatieserverStandIn.Recorded("exact"), LocatieserverStandIn.Recorded("exact"),
            context => Task.Delay(Timeout.Infinite, context.RequestAborted), LocatieserverStandIn.Status(500), LocatieserverStandIn.Status(429),
        ];
        foreach (var answer in answers)
        {
            finder.Server.Answer = answer;
            await finder.StreetAsync("Zilverdistelstraat", "12");
        }
        await finder.Server.DisposeAsync();
        await finder.StreetAsync("Zilverdistelstraat", "12");

        finder.Log.Lines.Count.ShouldBeGreaterThan(2);
        finder.Log.Lines.ShouldAllBe(line => !line.Contains("distel", StringComparison.OrdinalIgnoreCase) && !line.Contains("free?", StringComparison.Ordinal));
        spans.ShouldAllBe(span => !span.Contains("distel", StringComparison.OrdinalIgnoreCase) && !span.Contains("v3_1", StringComparison.Ordinal));
        AddressQuestion.Of("Zilverdistelstraat", "7609ZZ", "12")!.ToString().ShouldBe("address");
    }

    [Theory]
    [InlineData("BaseUrl", "http://api.pdok.nl/", "Wijken:Locatieserver:BaseUrl must begin with https:// (http is accepted for this machine only).")]
    [InlineData("BaseUrl", "api.pdok.nl", "Wijken:Locatieserver:BaseUrl must be an absolute URL without query or fragment.")]
    [InlineData("BaseUrl", "https://api.pdok.nl/free?q=", "Wijken:Locatieserver:BaseUrl must be an absolute URL without query or fragment.")]
    [InlineData("TimeoutMilliseconds", "3001", "Wijken:Locatieserver:TimeoutMilliseconds must be from 100 to 3000: the resident's message waits for it.")]
    [InlineData("CacheMinutes", "-1", "Wijken:Locatieserver:CacheMinutes must be from 0 to 1440: 0 remembers nothing.")]
    [InlineData("CacheSize", "0", "Wijken:Locatieserver:CacheSize must be from 1 to 100000: so many answers are remembered.")]
    [InlineData("BreakSeconds", "0", "Wijken:Locatieserver:BreakSeconds must be from 1 to 3600: so long it is left alone after failures.")]
    [InlineData("Enabld", "true", "Wijken:Locatieserver:Enabld is unknown; did you mean Wijken:Locatieserver:Enabled?")]
    public void A_wrong_setting_stops_the_start_with_one_line(string key, string value, string line) =>
        Should.Throw<OptionsValidationException>(() => Finder.Check((key, value))).Failures.ShouldHaveSingleItem().ShouldBe(line);

    [Fact]
    public void A_misspelt_section_stops_the_start() =>
        Should.Throw<OptionsValidationException>(() => Finder.CheckAll(("Wijken:Locatiesever:Enabled", "true"))).Message.ShouldContain("Locatieserver");

    [Fact]
    public void The_defaults_are_right() => Should.NotThrow(() => Finder.Check());
}
