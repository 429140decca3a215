using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Delivery;
using WijkBot.Dialogs;
using WijkBot.Handover;
using WijkBot.Languages;
using WijkBot.Mail;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Turns;
using WijkBot.Understanding;
using WijkBot.Wijken;

namespace WijkBot.Commands.Chatting;

/// <summary>
/// The bot without a server, to talk with: the real turn on a record of its own in a temporary folder, which is gone afterwards.
/// Nothing is sent; what would be is read back from the outbox.
/// </summary>
public sealed class ChatHouse : IAsyncDisposable
{
    private readonly string folder;
    private readonly IHost host;
    private int phones;

    private ChatHouse(string folder, IHost host, ChatClock clock) => (this.folder, this.host, Clock) = (folder, host, clock);

    public ChatClock Clock { get; }
    public IServiceProvider Services => host.Services;

    /// <param name="args">Settings as on the command line; where data is kept is not taken from them.</param>
    /// <param name="areas">Where the imported years are kept, of which the one that is used is read; null: the files of the municipality.</param>
    public static async Task<ChatHouse> OpenAsync(string[] args, DateTimeOffset start, string? areas = null)
    {
        var temporary = Directory.CreateTempSubdirectory("wijkbot-chat-").FullName;
        var clock = new ChatClock(start);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Data:Directory", temporary), new("Database:ConnectionString", ""), new("Redis:ConnectionString", ""), new("Privacy:Key", ""), new("Mail:Host", ""),
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        AddBot(builder, areas);
        builder.Services.AddSingleton<ChatNumbers>().AddSingleton<IDrawNumbers>(services => services.GetRequiredService<ChatNumbers>());
        var house = new ChatHouse(temporary, builder.Build(), clock);
        await house.PrepareAsync();
        return house;
    }

    private static void AddBot(HostApplicationBuilder builder, string? areas)
    {
        builder.AddMunicipality();
        builder.AddWijken(areas);
        builder.AddLanguages(
            services => services.GetRequiredService<MunicipalityData>().Directory,
            services => services.GetRequiredService<MunicipalityData>().Texts);
        builder.AddStorage();
        builder.AddPrivacy();
        builder.AddDelivery();
        builder.AddUnderstanding();
        builder.AddDialogs();
        builder.AddTurns();
        builder.AddMail();
        // nobody is told of a talk in the terminal: phones are off by default, and e-mail is above
        builder.Services.AddSingleton<HandlerNews>();
        // and everybody who types is a resident; in place of the relay of colleagues, of which nothing is here: in Development all that is registered has to be whole
        builder.Services.Replace(ServiceDescriptor.Singleton<IReceive>(services => services.GetRequiredService<TurnRunner>()));
        builder.Services.AddSingleton<TranscriptReader>().AddSingleton<CaseReader>().AddSingleton<AlikeCases>().AddSingleton<CaseReporters>();
    }

    /// <summary>The host is never started: no worker sends anything.</summary>
    private async Task PrepareAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<WijkDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }

    /// <summary>The same ones in every house, in order.</summary>
    internal string NextPhone() => string.Create(CultureInfo.InvariantCulture, $"+316000{++phones:D5}");

    /// <summary>A conversation with a resident who was not here before.</summary>
    public ChatTalk Talk(ChannelTraits channel) => new(this, channel);

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
