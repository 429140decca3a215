using System.Net;
using System.Text.Json;

namespace WijkBot.Tests.Channels.BotFramework;

/// <summary>The rules of every channel, over the Activity protocol.</summary>
public sealed class BotFrameworkChannelRules : ChannelRules, IAsyncLifetime
{
    private Rig open = null!;
    private Rig guarded = null!;

    public async ValueTask InitializeAsync()
    {
        open = await Rig.AnonymousAsync();
        guarded = await Rig.StartAsync("Production", ("AppId", "11111111-1111-1111-1111-111111111111"), ("AppPassword", "secret"));
        foreach (var rig in new[] { open, guarded })
        {
            rig.Answer = message =>
            {
                Turns.Messages.Enqueue(message);
                return Turns.Answer(message);
            };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await open.DisposeAsync();
        await guarded.DisposeAsync();
    }

    protected override Task<HttpResponseMessage> DeliverAsync(string text, int number = 1) =>
        PostAsync(open, Activities.Message($"\"id\":\"m-{number}\"", $"\"text\":{JsonSerializer.Serialize(text)}"));

    protected override Task<HttpResponseMessage> DeliverForgedAsync(string text) =>
        PostAsync(guarded, Activities.Message("\"id\":\"m-1\"", $"\"text\":{JsonSerializer.Serialize(text)}"));

    protected override Task<HttpResponseMessage> DeliverBrokenAsync() => PostAsync(open, "{\"type\":\"message\",");

    private static async Task<HttpResponseMessage> PostAsync(Rig rig, string json) => new((HttpStatusCode)await rig.PostAsync(json));
}
