using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Ops.Health;
using WijkBot.Storage;
using WijkBot.Tests.Handover.Relay;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Mail;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Handover;

/// <summary>The program with a mail server of its own, on a Tuesday in the middle of the day.</summary>
internal sealed class MailPlay(DataFolder folder, MailStandIn server, DeskApp app, RelayPlay.Clock clock) : IAsyncDisposable
{
    public DeskApp App => app;
    public MailStandIn Server => server;
    public RelayPlay.Clock Clock => clock;

    public static async Task<MailPlay> StartAsync(Store store, string[] roster)
    {
        var (folder, server, clock) = (new DataFolder().Roster(roster), MailStandIn.Start(), new RelayPlay.Clock());
        var app = await DeskApp.StartAsync(store, null, clock, [.. server.Settings, ("Municipality:Directory", folder.Directory)]);
        return new MailPlay(folder, server, app, clock);
    }

    /// <summary>Each resident lives too far from the others to mean the same rats.</summary>
    public async Task ReportAsync(string phone)
    {
        await app.WritesAsync($"Er zitten ratten bij Windslaan {12 * (phone[^1] - '0')}", phone);
        await app.WritesAsync("ja", phone);
    }

    public async Task NewsAsync(bool danger = false, string handler = "schelfhorst")
    {
        var number = await app.CaseAsync(open => open with { Danger = danger ? Danger.Emergency : Danger.None }, phone: "+31600000009", handler: handler);
        await app.Services.GetRequiredService<SqlStore>().CommitAsync(
            [CaseNewsSql.Insert(HandlerNews.Mail, new ResidentDid(number, CaseNames.Events.Opened, "afval", danger), clock.GetUtcNow())], CancellationToken.None);
    }

    public async Task LooksAsync()
    {
        await LookAsync<MailNotices>();
        await LookAsync<MailDigests>();
        await LookAsync<MailSender>();
        // one of the program's own beats may have taken it
        await Task.Delay(300, CancellationToken.None);
    }

    public Task LookAsync<T>() where T : WijkBot.Ops.Start.PeriodicWork => app.Services.GetServices<IHostedService>().OfType<T>().Single().LookAsync(CancellationToken.None);

    public IReadOnlyList<MimeMessage> Letters(string? to = null) => [.. server.Letters.Where(letter => to is null || letter.To.ToString() == to)];

    public Task<DependencyState> HealthAsync() => app.Services.GetServices<IDependencyHealth>().OfType<MailHealth>().Single().CheckAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }
}
