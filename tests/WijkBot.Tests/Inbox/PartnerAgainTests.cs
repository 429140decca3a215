using System.Net;
using WijkBot.Cases;
using WijkBot.Tests.Conversations;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox;

public sealed class PartnerAgainOnSqliteTests() : PartnerAgainRules(Store.SqliteAsync);

public sealed class PartnerAgainOnServicesTests() : PartnerAgainRules(Store.PostgresAndRedisAsync);

/// <summary>A place that is put right changes whose work a case is: what was agreed for one partner is worth nothing for another.</summary>
public abstract class PartnerAgainRules(Func<Task<Store>> store)
{
    [Theory]
    [InlineData("nee, het is bij Robbenhaarsweg 12", "beheer-sluit", "Beheer Sluit, in plaats van Beheer Schelf")]
    [InlineData("nee, het is bij Bornsestraat 30, Binnenstad", null, "geen partner, in plaats van Beheer Schelf")]
    public async Task What_was_agreed_for_one_partner_is_not_used_for_another(string said, string? partner, string kept)
    {
        using var folder = Folder();
        await using var app = await StartAsync(folder);
        var number = await TellAsync(app, "Er zitten ratten bij Windslaan 14", "ja", "1");
        (await CaseAsync(app)).ShouldSatisfyAllConditions(row => row.Partner.ShouldBe("beheer-schelf"), row => row.PartnerConsent.ShouldBe("yes+phone"));
        await app.WritesAsync(said);

        (await CaseAsync(app)).ShouldSatisfyAllConditions(
            row => row.Partner.ShouldBe(partner), row => row.PartnerConsent.ShouldBeNull(), row => row.PartnerConsentAt.ShouldBeNull());
        var changed = (await app.RowsAsync<CaseEventRow>()).Single(entry => entry.Kind == CaseNames.Events.Partner);
        (changed.By, changed.Text).ShouldBe((CaseNames.Bot, kept));
        (await PassAsync(app, number, "beheer-schelf")).ShouldBe(HttpStatusCode.Conflict);
        (await PassAsync(app, number, "beheer-sluit")).ShouldBe(HttpStatusCode.Conflict);
        (await CaseAsync(app)).PassedOnAt.ShouldBeNull();
    }

    [Fact]
    public async Task Once_the_other_is_agreed_to_it_goes_there_and_only_there()
    {
        using var folder = Folder();
        await using var app = await StartAsync(folder);
        var number = await TellAsync(app, "Er zitten ratten bij Windslaan 14", "ja", "nee, het is bij Robbenhaarsweg 12", "2");
        (await CaseAsync(app)).ShouldSatisfyAllConditions(row => row.Partner.ShouldBe("beheer-sluit"), row => row.PartnerConsent.ShouldBe("yes"));
        (await PassAsync(app, number, "beheer-schelf")).ShouldBe(HttpStatusCode.Conflict);
        (await PassAsync(app, number, "beheer-sluit")).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("nee, geen grofvuil maar ratten", "ratten", null)]
    [InlineData("nee, geen grofvuil maar de sloot stroomt over", "watergangen", "vechtstromen")]
    public async Task Another_kind_of_report_is_anothers_work_too_and_may_have_another_handler(string said, string category, string? partner)
    {
        using var folder = Folder().Roster("categorieen: { ratten: riet, watergangen: riet }");
        folder.Edit("partners.yaml", "plaatsen: [WK014118]", "plaatsen: [WK014119]");
        await using var app = await StartAsync(folder);
        await TellAsync(app, "Er ligt grofvuil bij Windslaan 14", "ja", "1");
        (await CaseAsync(app)).ShouldSatisfyAllConditions(row => row.Partner.ShouldBe("twente-milieu"), row => row.Handler.ShouldBe("schelfhorst"));
        await app.WritesAsync(said);
        (await CaseAsync(app)).ShouldSatisfyAllConditions(
            row => row.Category.ShouldBe(category), row => row.Handler.ShouldBe("riet"), row => row.Partner.ShouldBe(partner), row => row.PartnerConsent.ShouldBeNull(), row => row.Wijk.ShouldBe("WK014118"));
    }

    [Fact]
    public async Task What_was_passed_on_stays_so_and_a_colleague_reads_whose_it_is_now()
    {
        using var folder = Folder();
        await using var app = await StartAsync(folder);
        var number = await TellAsync(app, "Er zitten ratten bij Windslaan 14", "ja", "1");
        (await PassAsync(app, number, "beheer-schelf")).ShouldBe(HttpStatusCode.SeeOther);
        await app.WritesAsync("wijzig het adres");
        await app.WritesAsync("Robbenhaarsweg 12");

        (await CaseAsync(app)).ShouldSatisfyAllConditions(row => row.Partner.ShouldBe("beheer-schelf"), row => row.PassedOnAt.ShouldNotBeNull());
        var page = WebUtility.HtmlDecode(await (await app.SignedInAsync("teamleider")).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None));
        page.ShouldContain("Dit is al doorgegeven. Door de plaats hoort het nu bij Beheer Sluit: overleg zelf met beide.");
    }

    private static DataFolder Folder() => new DataFolder().Partners("Beheer Schelf in WK014118, Beheer Sluit in WK014113");

    private async Task<DeskApp> StartAsync(DataFolder folder) => await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));

    private static async Task<string> TellAsync(DeskApp app, params string[] texts)
    {
        foreach (var text in texts)
            await app.WritesAsync(text);
        return (await CaseAsync(app)).Number;
    }

    private static async Task<CaseRow> CaseAsync(DeskApp app) => (await app.RowsAsync<CaseRow>()).ShouldHaveSingleItem();

    private static async Task<HttpStatusCode> PassAsync(DeskApp app, string number, string partner) =>
        (await DeskApp.PostAsync(await app.SignedInAsync("teamleider"), $"/inbox/cases/{number}", $"/inbox/cases/{number}/pass-on", ("partner", partner), ("once", Guid.NewGuid().ToString("N")))).StatusCode;
}
