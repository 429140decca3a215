using System.Net;
using System.Text.Json;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Storage;

/// <summary>What <c>/health/ready</c> says of a running bot.</summary>
internal static class HealthOf
{
    public static async Task<(HttpStatusCode Status, JsonElement Dependencies)> AskAsync(BotApp bot)
    {
        using var answer = await bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(body).RootElement.GetProperty("dependencies"));
    }

    public static string StatusOf(this JsonElement dependencies, string name) => dependencies.GetProperty(name).GetProperty("status").GetString()!;
}
