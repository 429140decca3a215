using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WijkBot.Tests.Channels.Twilio;
using WijkBot.Tests.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Locatieserver;

/// <summary>The real client as the program makes it, with the areas of the sample and a server that a test speaks for.</summary>
internal sealed class Finder : IAsyncDisposable
{
    private readonly IHost host;

    private Finder(IHost host, LocatieserverStandIn server, LogLines log) => (this.host, Server, Log) = (host, server, log);

    public LocatieserverStandIn Server { get; }

    public LogLines Log { get; }

    public IFindAddresses Addresses => host.Services.GetRequiredService<IFindAddresses>();

    public static async Task<Finder> StartAsync(string recorded = "none", TimeProvider? time = null, AreaBook? areas = null, params (string Key, string Value)[] settings)
    {
        var server = await LocatieserverStandIn.StartAsync(recorded);
        return new Finder(Build([(LocatieserverOptions.Section + ":Enabled", "true"), (LocatieserverOptions.Section + ":BaseUrl", server.Url), .. settings.Select(setting => (LocatieserverOptions.Section + ":" + setting.Key, setting.Value))], time, areas, out var log), server, log);
    }

    /// <summary>The checks at start.</summary>
    public static void Check(params IEnumerable<(string Key, string Value)> settings) =>
        CheckAll([.. settings.Select(setting => (LocatieserverOptions.Section + ":" + setting.Key, setting.Value))]);

    /// <summary>The same, with keys in full.</summary>
    public static void CheckAll(params (string Key, string Value)[] settings)
    {
        using var built = Build(settings, null, null, out _);
        built.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static IHost Build(IEnumerable<(string Key, string Value)> settings, TimeProvider? time, AreaBook? areas, out LogLines log)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.GroupBy(setting => setting.Key).Select(same => KeyValuePair.Create(same.Key, (string?)same.Last().Value)));
        var lines = log = new LogLines();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines);
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(new WijkenInUse(new WijkenFiles(areas ?? Almelo.Areas, Almelo.Roster), Sample.Municipality));
        builder.AddLocatieserver();
        return builder.Build();
    }

    public Task<AreaMatch> StreetAsync(string street = "Zilverdistelstraat", string number = "12") => FindAsync(street, null, number);

    public Task<AreaMatch> PostcodeAsync(string postcode, string number, string? street = null) => FindAsync(street, postcode, number);

    private Task<AreaMatch> FindAsync(string? street, string? postcode, string number) =>
        Addresses.FindAsync(AddressQuestion.Of(street, postcode, number).ShouldNotBeNull(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await Server.DisposeAsync();
    }
}
