using WijkBot.Channels.BotFramework;
using WijkBot.Channels.Twilio;
using WijkBot.Delivery;
using WijkBot.Dialogs;
using WijkBot.Languages;
using WijkBot.Municipality;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Turns;
using WijkBot.Wijken;

var builder = WebApplication.CreateBuilder(args);
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
app.MapTwilio();
app.MapBotFramework();
await app.RunAsync();
