using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Turns.Reporting;

namespace WijkBot.Tests.Turns;

public sealed class AlikeOnSqliteTests() : AlikeRules(Store.SqliteAsync);

public sealed class AlikeOnServicesTests() : AlikeRules(Store.PostgresAndRedisAsync);

/// <summary>Which cases of others a resident is asked about, and what he hears of them.</summary>
public abstract class AlikeRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task He_hears_what_where_and_when_and_nothing_else()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app, open => open with { Anonymous = true, Photos = ["foto"] });
        var asked = await TellsAsync(app);
        asked.ShouldBe(Asked);
        asked.ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("14"), text => text.ShouldNotContain("geheime"), text => text.ShouldNotContain(number), text => text.ShouldNotContain(Given.Name));
    }

    [Fact]
    public async Task Of_danger_of_what_has_ended_of_his_own_and_of_long_ago_he_hears_nothing()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await ReportedAsync(app, open => open with { Danger = Danger.Emergency });
        var closed = await ReportedAsync(app);
        await Succeeding.SetAsync(app, closed, CaseNames.Status.Closed);
        await ReportedAsync(app, phone: Second);
        await ReportedAsync(app, when: TimeProvider.System.GetUtcNow().AddDays(-20));
        await ReportedAsync(app, at: 40);
        await ReportedAsync(app, open => open with { Category = "burenruzie" });
        (await TellsAsync(app)).ShouldStartWith("Uw melding: afval naast de container, Robbenhaarsweg 12");
    }

    [Fact]
    public async Task Who_has_it_too_is_not_asked_about_it_again()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await ReportedAsync(app);
        await AlsoAsync(app);
        (await TellsAsync(app)).ShouldStartWith("Uw melding: ");
        (await TellsAsync(app, Third)).ShouldBe(Asked);
    }

    [Theory]
    [InlineData(52.36610, 6.66510, true)]
    [InlineData(52.36700, 6.66500, false)]
    public async Task A_pin_is_near_within_the_distance_of_the_municipality(double latitude, double longitude, bool isNear)
    {
        await using var app = await DeskApp.StartAsync(await store());
        await ReportedAsync(app, open => open with { Place = new PlaceValue("locatie") { Latitude = 52.3661, Longitude = 6.6650, Certainty = PlaceCertainty.Exact } });
        await app.WritesAsync("Er liggen zakken naast de container", Second, "whatsapp");
        await app.WritesAsync("", Second, "whatsapp", message => message with { Location = new Location(latitude, longitude) });
        (await SaidAsync(app, Second, "whatsapp"))[^1].StartsWith("Gaat het hierover: afval naast de container, hier in de buurt, gemeld vandaag?", StringComparison.Ordinal).ShouldBe(isNear);
    }

    [Fact]
    public async Task A_colleague_sees_the_same_named_place_of_any_kind_and_danger_too()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var place = new PlaceValue("achter de Lidl") { Near = "de Lidl", Certainty = PlaceCertainty.Unknown };
        var number = await ReportedAsync(app, open => open with { Place = place, Category = "burenruzie" });
        var other = await ReportedAsync(app, open => open with { Place = place, Category = "burenruzie", Danger = Danger.Police }, Third);
        await ReportedAsync(app, open => open with { Place = place }, Third);
        (await app.Services.GetRequiredService<AlikeCases>().ForCaseAsync(await CaseAsync(app, number), TimeProvider.System.GetUtcNow(), CancellationToken.None))
            .Select(one => one.Number).ShouldBe([other]);
    }
}
