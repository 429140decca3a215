using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using WijkBot.Turns;
using WijkBot.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class StandInsOnSqliteTests() : StandInRules(Store.SqliteAsync);

public sealed class StandInsOnServicesTests() : StandInRules(Store.PostgresAndRedisAsync);

/// <summary>A case really goes to who is there when it comes, by place, kind and day.</summary>
public abstract class StandInRules(Func<Task<Store>> store)
{
    private const string Leave = "sluitersveld afwezig: [{ van: 2026-11-16, tot: 2026-11-23, vervanger: noorderkwartier }]";

    private static readonly DateTimeOffset During = new(2026, 11, 23, 22, 30, 0, TimeSpan.Zero), After = new(2026, 11, 23, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_goes_to_the_stand_in_during_leave_and_knows_whose_it_is()
    {
        using var folder = new DataFolder().Roster(Leave);
        await using var app = await StartAsync(folder);
        await SaysAsync(app, During, "+31600000001", "Er zitten ratten bij Robbenhaarsweg 12", "ja");
        await SaysAsync(app, After, "+31600000002", "Er zitten ratten bij Robbenhaarsweg 60", "ja");

        var rows = (await app.RowsAsync<CaseRow>()).OrderBy(row => row.CreatedAt).ToList();
        rows.Select(row => (row.Handler, row.StandsInFor)).ShouldBe([("noorderkwartier", "sluitersveld"), ("sluitersveld", null)]);
        var browser = await app.SignedInAsync("noorderkwartier");
        (await browser.GetStringAsync("/inbox?van=mij", CancellationToken.None)).ShouldContain($"/inbox/cases/{rows[0].Number}");
        (await browser.GetStringAsync($"/inbox/cases/{rows[0].Number}", CancellationToken.None)).ShouldContain("vervangt de wijkregisseur van het Sluitersveld");
    }

    [Fact]
    public async Task Another_place_is_looked_up_with_the_kind_of_report_and_the_day()
    {
        using var folder = new DataFolder().Roster(Leave, "categorieen: { ratten: { overal: riet, WK014113: sluitersveld } }");
        await using var app = await StartAsync(folder);
        await SaysAsync(app, During, "+31600000001", "Er zitten ratten bij Robbenhaarsweg 12", "ja");
        (await CaseAsync(app)).ShouldBe(("noorderkwartier", "sluitersveld"));
        await SaysAsync(app, During, "+31600000001", "wijzig het adres", "Windslaan 14");
        (await CaseAsync(app)).ShouldBe(("riet", null));
    }

    [Fact]
    public async Task A_complaint_stays_with_whom_it_was_given_to_when_its_place_becomes_known()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await app.CaseAsync(_ => new OpenCase(CaseType.Complaint) { Number = "234567", Description = "Hij luistert niet" }, handler: "teamleider");
        var place = new PlaceValue("Robbenhaarsweg 12") { Wijk = "WK014113", Certainty = PlaceCertainty.Exact };
        var handler = app.Services.GetRequiredService<Roster>().HandlerOf("WK014113", null);

        await app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetPlace(number, place, handler, During)], CancellationToken.None);

        var row = (await app.RowsAsync<CaseRow>()).Single();
        (row.Wijk, row.Handler).ShouldBe(("WK014113", "teamleider"));
    }

    [Fact]
    public async Task Who_is_told_at_once_is_who_is_there()
    {
        using var folder = new DataFolder().Roster("sluitersveld telefoon: '+31600000011', afwezig: [{ van: 2026-11-16, tot: 2026-11-23, vervanger: noorderkwartier }]",
            "noorderkwartier telefoon: '+31600000012'", "riet telefoon: '+31600000013'", "teamleider afwezig: [{ van: 2026-11-23, tot: 2026-11-23, vervanger: riet }]");
        await using var app = await StartAsync(folder);
        var (handlers, seal) = (app.Services.GetRequiredService<CaseHandlers>(), app.Services.GetRequiredService<Seal>());
        var open = new OpenCase(CaseType.Contact) { Number = "234567", Description = "", Place = new PlaceValue("Robbenhaarsweg 12") { Wijk = "WK014113", Certainty = PlaceCertainty.Exact } };

        handlers.AlertPhones(open, During).Select(seal.Open).ShouldBe(["+31600000012", "+31600000013"]);
        handlers.AlertPhones(open, After).Select(seal.Open).ShouldBe(["+31600000011"]);
    }

    private async Task<DeskApp> StartAsync(DataFolder folder) => await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));

    private static async Task SaysAsync(DeskApp app, DateTimeOffset at, string phone, params string[] texts)
    {
        foreach (var text in texts)
            await app.WritesAsync(text, phone, with: message => message with { ReceivedAt = at });
    }

    private static async Task<(string Handler, string? StandsInFor)> CaseAsync(DeskApp app)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single();
        return (row.Handler, row.StandsInFor);
    }
}
