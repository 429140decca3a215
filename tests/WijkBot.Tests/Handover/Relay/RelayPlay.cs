using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WijkBot.Administration;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;
using Eventually = WijkBot.Tests.Turns.Eventually;

namespace WijkBot.Tests.Handover.Relay;

/// <summary>A regisseur with a phone, and residents who write; the minute of a reply passes when the test says so.</summary>
internal sealed partial class RelayPlay : IAsyncDisposable
{
    /// <summary>Ranges that reach nobody.</summary>
    public const string RegisseurPhone = "+31600000090", OtherPhone = "+31600000091", Resident = "+31600000001";

    private readonly DataFolder folder;
    private bool dead;

    private RelayPlay(DataFolder folder, DeskApp app, Clock clock) => (this.folder, App, Time) = (folder, app, clock);

    public DeskApp App { get; private set; }
    public Clock Time { get; }
    public string Channel { get; private init; } = "sms";

    /// <summary>On a Tuesday, in the middle of the day.</summary>
    public static async Task<RelayPlay> StartAsync(Store store, string channel = "sms", params string[] roster)
    {
        var people = new DataFolder().Roster([.. roster, $"schelfhorst telefoon: '{RegisseurPhone}'", $"riet telefoon: '{OtherPhone}'"]);
        var clock = new Clock();
        var app = await DeskApp.StartAsync(store, null, clock, Settings(people, channel));
        return new RelayPlay(people, app, clock) { Channel = channel };
    }

    private static (string, string?)[] Settings(DataFolder folder, string channel) =>
        [("Municipality:Directory", folder.Directory), ("Relay:Sms", channel == "sms" ? "true" : "false"), ("Relay:WhatsApp", channel == "whatsapp" ? "true" : "false"), ("Twilio:Templates:bericht", "HX00000000000000000000000000000001")];

    /// <summary>Another replica on the same store.</summary>
    public Task<DeskApp> ReplicaAsync(Store store) => DeskApp.StartAsync(store.Shared(), null, Time, Settings(folder, Channel));

    /// <summary>The case of a resident in whose conversation something was just added, and the code with which the regisseur was told of it.</summary>
    public async Task<(string Number, string Code)> ToldAsync(string resident = Resident, string words = "Er zitten ratten bij Windslaan 12")
    {
        var number = await App.CaseAsync(phone: resident);
        return (number, await SaysAsync(number, resident, words));
    }

    public async Task<string> SaysAsync(string number, string resident, string words)
    {
        var before = Told().Count;
        var news = new ResidentDid(number, WijkBot.Cases.CaseNames.Events.Added, words);
        await Sql.CommitAsync([CaseNewsSql.Insert(HandlerNews.Phone, news, Time.GetUtcNow())], CancellationToken.None);
        await LookAsync<RelayOut>();
        await Eventually.HoldsAsync(() => Task.FromResult(Told().Count > before), "the regisseur being told");
        return CodeIn(Told()[^1]);

        IReadOnlyList<string> Told() => [.. App.Sent.To(RegisseurPhone).Where(text => text.StartsWith($"Melding {number}", StringComparison.Ordinal))];
    }

    public Task FromPhoneAsync(string text, string phone = RegisseurPhone, Func<IncomingMessage, IncomingMessage>? with = null) => App.WritesAsync(text, phone, Channel, with);

    /// <summary>Echoes leave, their minute passes, and all replies that may go are sent.</summary>
    public async Task MinuteAsync()
    {
        await SettledAsync();
        await LookAsync<RelayRelease>();
        Time.Ahead(RelayRelease.Minute);
        await LookAsync<RelayRelease>();
        await SettledAsync();
    }

    public Task SettledAsync() => Eventually.HoldsAsync(
        async () => (await Sql.ReadAsync(new WijkBot.Storage.Statement("SELECT COUNT(*) FROM outbound WHERE state < 2"), row => row.Number(0), CancellationToken.None))[0] == 0, "an empty outbox");

    public Task LookAsync<T>(DeskApp? app = null) where T : WijkBot.Ops.Start.PeriodicWork =>
        (app ?? App).Services.GetServices<IHostedService>().OfType<T>().Single().LookAsync(CancellationToken.None);

    public async Task<IReadOnlyList<AuditRow>> AuditAsync(string action) => [.. (await App.RowsAsync<AuditRow>()).Where(row => row.Action == action)];

    public static string CodeIn(string text) => Code().Match(text).Groups[1].Value is { Length: > 0 } code ? code : throw new InvalidOperationException($"No code in: {text}");

    private WijkBot.Storage.SqlStore Sql => App.Services.GetRequiredService<WijkBot.Storage.SqlStore>();

    /// <summary>This process is gone; what it had begun is in the record only.</summary>
    public async Task DieAsync()
    {
        await App.DisposeAsync();
        dead = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!dead)
            await App.DisposeAsync();
        folder.Dispose();
    }

    [GeneratedRegex("Begin met ([0-9A-Z]{7})$")]
    private static partial Regex Code();

    /// <summary>Goes on by itself, and ahead when told to: what waits for a timer is not held up.</summary>
    internal sealed class Clock : TimeProvider
    {
        private static readonly DateTimeOffset Noon = new(2026, 12, 1, 11, 0, 0, TimeSpan.Zero);
        private readonly DateTimeOffset started = System.GetUtcNow();
        private TimeSpan ahead;

        public void Ahead(TimeSpan by) => ahead += by;

        public override DateTimeOffset GetUtcNow() => Noon + (System.GetUtcNow() - started) + ahead;
    }
}
