using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijkBot.Administration;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;
using Eventually = WijkBot.Tests.Inbox.Eventually;

namespace WijkBot.Tests.Administration;

/// <summary>The disk or the record fails while areas are imported: the next ones are read, and nothing is kept that the audit does not know.</summary>
public sealed class AreaJobFaultTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly LeapingClock clock = new(TimeProvider.System.GetUtcNow());
    private readonly Warnings warnings = new();
    private readonly Switch away = new();

    public void Dispose() => warnings.Dispose();

    [Fact]
    public async Task One_that_cannot_end_keeps_none_of_those_behind_it_and_is_said_to_be_broken_off()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var folder = app.Services.GetRequiredService<AreaJobFolder>();
        var id = Waiting(folder, AreaJobState.Waiting);
        var blocked = Blocked(folder, id);

        app.Jobs().Queue(id);
        await app.JobAsync(await browser.UploadAsync("pc6hnr.csv", AreaUploads.Addresses), AreaJobState.Ready);

        await Eventually.ShouldAsync(() => app.Jobs().Held.ShouldBeEmpty());
        warnings.Lines.ShouldContain($"Error {typeof(AreaJobReader).FullName}: Import {id} of areas could not go on (UnauthorizedAccessException) ");
        warnings.Lines.ShouldNotContain(line => line.Contains("a.csv"));
        Directory.Delete(blocked);
        await PassAsync(3);
        await Eventually.ShouldAsync(() => folder.Read(id)!.State.ShouldBe(AreaJobState.Broken));
    }

    [Fact]
    public async Task One_that_cannot_be_tidied_up_keeps_no_other_from_it()
    {
        await using var app = await StartAsync();
        var folder = app.Services.GetRequiredService<AreaJobFolder>();
        var stuck = Enumerable.Range(0, 4).Select(_ => Waiting(folder, AreaJobState.Reading)).ToList();
        var blocked = stuck.ConvertAll(id => Blocked(folder, id));
        var stopped = Enumerable.Range(0, 4).Select(_ => Waiting(folder, AreaJobState.Reading)).ToList();

        await PassAsync(3);

        await Eventually.ShouldAsync(() => stopped.ShouldAllBe(id => folder.Read(id)!.State == AreaJobState.Broken));
        stuck.ShouldAllBe(id => folder.Read(id)!.State == AreaJobState.Reading);
        blocked.ForEach(Directory.Delete);
        await PassAsync(1);
        await Eventually.ShouldAsync(() => stuck.ShouldAllBe(id => folder.Read(id)!.State == AreaJobState.Broken));
    }

    [Fact]
    public async Task One_that_is_refused_while_the_record_is_away_is_in_the_audit_later_and_once()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        away.For = IsAudit;

        var page = await browser.UploadAsync("leeg.csv", "");
        (await app.JobAsync(page, AreaJobState.Refused)).Result!.Problems.ShouldNotBeEmpty();
        await app.JobAsync(await browser.UploadAsync("pc6hnr.csv", AreaUploads.Addresses), AreaJobState.Ready);
        (await app.AreaAuditAsync()).ShouldBeEmpty();

        away.On = false;
        await PassAsync(1);
        await Eventually.ShouldAsync(async () => (await app.AreaAuditAsync()).ShouldBe([("teamleider", "areas.refused")]));
        await Eventually.ShouldAsync(() => app.Jobs().All.ShouldAllBe(job => !job.OwesAudit));
        await PassAsync(2);
        (await app.AreaAuditAsync()).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_kept_while_the_record_is_away()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var page = await browser.UploadAsync("pc6hnr.csv", AreaUploads.Addresses);
        await app.JobAsync(page, AreaJobState.Ready);

        away.For = IsAudit;
        var refused = await DeskApp.PostAsync(browser, page, page + "/bewaren", ("gebruik", "nee"));
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Probeer het over een minuut opnieuw");
        app.Jobs().Years.ShouldBeEmpty();

        away.On = false;
        await app.JobAsync(page, AreaJobState.Ready);
        (await DeskApp.PostAsync(browser, page, page + "/bewaren", ("gebruik", "nee"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        app.Jobs().Years.Count.ShouldBe(1);
        (await app.AreaAuditAsync()).ShouldBe([("teamleider", "areas.imported")]);
    }

    [Fact]
    public async Task One_that_was_kept_and_could_not_be_used_is_used_when_it_is_asked_again()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var page = await browser.UploadAsync("pc6hnr.csv", AreaUploads.Addresses);
        await app.JobAsync(page, AreaJobState.Ready);

        var rows = 0;
        away.For = sql => IsAudit(sql) && ++rows > 1;
        (await DeskApp.PostAsync(browser, page, page + "/bewaren", ("gebruik", "ja"))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (app.Jobs().Years.Count, app.Jobs().Used).ShouldBe((1, null));

        away.On = false;
        (await DeskApp.PostAsync(browser, page, page + "/bewaren", ("gebruik", "ja"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        app.Jobs().Used.ShouldBe(app.Jobs().Years.Single());
        (await app.AreaAuditAsync()).ShouldBe([("teamleider", "areas.imported"), ("teamleider", "areas.used")]);
        await app.JobAsync(page, AreaJobState.Kept);
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await Store.SqliteAsync(), builder =>
    {
        AwayStore.Put(builder, away);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<ILoggerProvider>(warnings);
    });

    private string Waiting(AreaJobFolder folder, AreaJobState state)
    {
        var id = folder.Make();
        folder.Write(new AreaJob(id, clock.GetUtcNow(), "teamleider", ["a.csv"], All: false) { State = state, Beat = clock.GetUtcNow() });
        return id;
    }

    /// <summary>Something stands where what becomes of it would be written.</summary>
    private static string Blocked(AreaJobFolder folder, string id) => Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder.FilesOf(id))!, "import.json.new")).FullName;

    private async Task PassAsync(int minutes)
    {
        for (var passed = 0; passed < minutes; passed++)
        {
            clock.Advance(Minute);
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private static bool IsAudit(string sql) => sql.StartsWith("INSERT INTO audit", StringComparison.Ordinal);
}
