using WijkBot.Administration;
using WijkBot.Api;
using WijkBot.Cases;
using WijkBot.Channels.BotFramework;
using WijkBot.Channels.Browser;
using WijkBot.Channels.Twilio;
using WijkBot.Commands;
using WijkBot.Commands.Understand;
using WijkBot.Delivery;
using WijkBot.Dialogs;
using WijkBot.Handover;
using WijkBot.Inbox;
using WijkBot.Languages;
using WijkBot.Mail;
using WijkBot.Municipality;
using WijkBot.Ops;
using WijkBot.Ops.Start;
using WijkBot.Pages;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Turns;
using WijkBot.Understanding;
using WijkBot.Wijken;

return await StartRefusal.GuardAsync(() => CommandLine.RunAsync(args, ServeAsync), Console.Error);

static async Task<int> ServeAsync(string[] args)
{
    await using var app = Build(args);
    await app.RunAsync();
    return 0;
}

/// <summary>The whole program: what it is made of, and what it answers to.</summary>
internal sealed partial class Program
{
    /// <summary>Puts it together without starting it.</summary>
    /// <param name="adjust">For tests: clock and outside systems.</param>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = ProgramBuilder.Create(args);
        builder.AddOps();
        builder.AddMunicipality();
        builder.AddWijken(DataFolder.Within(builder, DataFolder.Areas));
        builder.AddLocatieserver();
        builder.AddKaart();
        builder.AddLanguages(
            services => services.GetRequiredService<MunicipalityData>().Directory,
            services => services.GetRequiredService<MunicipalityData>().Texts);
        builder.AddStorage();
        builder.AddPrivacy();
        builder.AddDelivery();
        builder.AddAdministration();
        builder.AddUnderstanding();
        builder.AddDialogs();
        builder.AddTurns();
        builder.AddUnderstandingStart(services => services.GetRequiredService<UnderstandingInUse>().Prepared());
        builder.AddCases();
        builder.AddMail();
        builder.AddHandover();
        builder.AddInbox();
        builder.AddApi();
        builder.AddTwilio();
        builder.AddBotFramework();
        builder.AddBrowser();
        builder.Services.AddSingleton(services => new BrowserParts(SmsText.Segments, services.GetRequiredService<DataFolder>().Sub("media-tryout")));
        builder.Services.AddSingleton(services => new UnderstoodParts(
            (line, now) => new LineReading(services.GetRequiredService<UnderstandingInUse>().Now, now).First(line),
            (line, now) => new LineReading(services.GetRequiredService<UnderstandingInUse>().Now, now).Answer(line)));
        builder.AddPages();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseOps();
        app.MapOps();
        app.MapTwilio();
        app.MapBotFramework();
        app.MapPages(app.MapBrowser());
        app.MapInbox();
        app.MapApi();
        return app;
    }
}
