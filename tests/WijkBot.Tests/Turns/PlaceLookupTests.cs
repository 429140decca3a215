using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijkBot.Tests.Channels.Twilio;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Locatieserver;

namespace WijkBot.Tests.Turns;

/// <summary>A whole turn, from webhook to answer, that asks PDOK where an address lies.</summary>
public sealed class PlaceLookupTests
{
    private const string Report = "Er zitten ratten bij Zilverdistelstraat 12";

    [Fact]
    public async Task Switched_on_no_postcode_is_asked_and_the_case_has_its_wijk()
    {
        await using var house = await HouseAsync("exact");
        var answers = await house.SayAsync(Report);

        answers[^1].ShouldContain("Zilverdistelstraat 12 (Schelfhorst)");
        answers.ShouldAllBe(answer => !answer.Contains("postcode", StringComparison.Ordinal) && !answer.Contains("welke wijk", StringComparison.Ordinal));
        await house.SayAsync("ja");
        (await house.Bot.CountAsync("SELECT COUNT(*) FROM cases WHERE wijk = 'WK014118'")).ShouldBe(1);
        house.Server.Calls.Count.ShouldBe(1, "what was asked once is not asked at every turn");
    }

    [Fact]
    public async Task Switched_off_it_is_asked_as_before()
    {
        await using var house = await HouseAsync("exact", isOn: false);
        (await house.SayAsync(Report))[^1].ShouldContain("Wat is de postcode?");
        house.Server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_postcode_of_two_wijken_is_no_question_any_more_with_the_number_that_was_told_before()
    {
        await using var house = await HouseAsync("none");
        (await house.SayAsync(Report))[^1].ShouldContain("Wat is de postcode?");
        house.Server.Answer = LocatieserverStandIn.Recorded("postcode");

        var answer = (await house.SayAsync("7607 ZZ"))[^1];

        answer.ShouldContain("(Binnenstad)");
        answer.ShouldNotContain("welke wijk");
        house.Server.Calls.Last().ShouldContain("postcode:7607ZZ");
        house.Server.Calls.Last().ShouldContain("huisnummer:12");
    }

    [Fact]
    public async Task A_number_that_is_told_alone_belongs_to_the_street()
    {
        await using var house = await HouseAsync("exact");
        (await house.SayAsync("Er zitten ratten in de Zilverdistelstraat"))[^1].ShouldContain("Wat is de postcode?");
        house.Server.Calls.ShouldBeEmpty();

        (await house.SayAsync("12"))[^1].ShouldContain("(Schelfhorst)");
    }

    [Fact]
    public async Task What_lies_elsewhere_is_told()
    {
        await using var house = await HouseAsync("outside");
        (await house.SayAsync("Er zitten ratten bij Zonnedauwlaan 3, 7641 ZZ"))[^1].ShouldContain("buiten gemeente Almelo");
    }

    [Fact]
    public async Task Of_two_wijken_the_resident_chooses()
    {
        await using var house = await HouseAsync("several");
        var answer = (await house.SayAsync(Report))[^1];
        answer.ShouldContain("In welke wijk");
        answer.ShouldContain("Windmolenbroek");
    }

    [Fact]
    public async Task A_service_that_does_not_answer_leaves_the_talk_as_it_was()
    {
        await using var house = await HouseAsync("none");
        house.Server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        (await house.SayAsync(Report))[^1].ShouldContain("Wat is de postcode?");
    }

    [Theory]
    [InlineData("Brand bij Zilverdistelstraat 12!")]
    [InlineData("Er wordt drugs gedeald bij Zilverdistelstraat 12")]
    [InlineData("Er zitten ratten bij Robbenhaarsweg 12")]
    [InlineData("hallo")]
    public async Task Danger_and_what_our_own_files_tell_ask_nothing(string text)
    {
        await using var house = await HouseAsync("exact");
        await house.SayAsync(text);
        house.Server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_the_program_logs_names_the_address()
    {
        await using var house = await HouseAsync("exact", level: "Debug");
        await house.SayAsync(Report);
        house.Server.Answer = LocatieserverStandIn.Status(500);
        await house.SayAsync("nee, nummer 14");
        house.Server.Calls.Count.ShouldBe(2);
        house.Log.Lines.ShouldContain(line => line.Contains("did not help", StringComparison.Ordinal));
        house.Log.Lines.Where(line => line.Contains("distel", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_public_page_tells_that_addresses_are_asked_when_they_are(bool isOn)
    {
        await using var house = await HouseAsync("none", isOn);
        var page = await house.Bot.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        page.Contains("PDOK", StringComparison.Ordinal).ShouldBe(isOn);
        (await house.Bot.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).ShouldNotContain("distel");
    }

    private static async Task<House> HouseAsync(string recorded, bool isOn = true, string level = "Critical")
    {
        var (store, server, log) = (await Store.SqliteAsync(), await LocatieserverStandIn.StartAsync(recorded), new LogLines());
        var bot = await BotApp.StartAsync(store, adjust: builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Wijken:Locatieserver:Enabled"] = isOn ? "true" : "false",
                ["Wijken:Locatieserver:BaseUrl"] = server.Url,
                ["Logging:LogLevel:Default"] = level,
            });
            builder.Services.AddSingleton<ILoggerProvider>(log);
        });
        return new House(store, bot, server, log);
    }

    private sealed record House(Store Store, BotApp Bot, LocatieserverStandIn Server, LogLines Log) : IAsyncDisposable
    {
        private readonly Resident resident = Resident.Number(Bot, 1);

        /// <summary>All that was received up to the answer to this.</summary>
        public async Task<IReadOnlyList<string>> SayAsync(string text)
        {
            var before = resident.Received.Count;
            (await resident.TextAsync(text)).EnsureSuccessStatusCode();
            await resident.ReceivesAsync(before + 1);
            await Eventually.HoldsAsync(async () => await Bot.CountAsync("SELECT COUNT(*) FROM outbound") == resident.Received.Count, "all that was said to arrive");
            return resident.Received;
        }

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            await Server.DisposeAsync();
            await Store.DisposeAsync();
        }
    }
}
