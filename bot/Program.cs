using WijkBot.Channels.BotFramework;
using WijkBot.Channels.Twilio;
using WijkBot.Commands;
using WijkBot.Delivery;
using WijkBot.Dialogs;
using WijkBot.Languages;
using WijkBot.Municipality;
using WijkBot.Ops;
using WijkBot.Ops.Start;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Turns;
using WijkBot.Wijken;

return await StartRefusal.GuardAsync(() => CommandLine.RunAsync(args, ServeAsync), Console.Error);

static async Task<int> ServeAsync(string[] args)
{
    var builder = ProgramBuilder.Create(args);
    builder.AddOps();
    builder.AddMunicipality();
    builder.AddWijken();
    builder.AddLanguages(services => services.GetRequiredService<MunicipalityData>().Directory);
    builder.AddStorage();
    builder.AddPrivacy();
    builder.AddDelivery();
    builder.AddDialogs();
    builder.AddTurns();
    builder.AddTwilio();
    builder.AddBotFramework();

    var app = builder.Build();
    app.UseOps();
    app.MapOps();
    app.MapTwilio();
    app.MapBotFramework();
    await app.RunAsync();
    return 0;
}
