using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace WijkBot.Benchmarks;

/// <summary>
/// The least that any bot on Twilio and Redis must do for a message: read the form, check the HMAC, one read and one write in
/// Redis, one send. It records nothing. Measured in the same run it tells how fast the machine is, so that figures of different
/// machines can be compared.
/// </summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(url);
        var redis = await ConnectionMultiplexer.ConnectAsync(Set("Redis__ConnectionString"));
        using var client = Client();
        app.MapGet("/health/ready", () => "ok");
        app.MapPost("/twilio/messages", context => TurnAsync(context, redis.GetDatabase(), client));
        await app.RunAsync();
        return 0;
    }

    private static string Set(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");

    private static HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = new Uri(Set("Twilio__ApiBaseUrl")) };
        var pair = $"{Set("Twilio__AccountSid")}:{Set("Twilio__AuthToken")}";
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        return client;
    }

    private static async Task TurnAsync(HttpContext context, IDatabase redis, HttpClient client)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Signature(form) != context.Request.Headers["X-Twilio-Signature"])
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var key = "bare:" + form["From"];
        _ = await redis.StringGetAsync(key);
        await redis.StringSetAsync(key, form["Body"].ToString(), TimeSpan.FromMinutes(5));
        using var message = new FormUrlEncodedContent(
        [
            new("To", form["From"].ToString()), new("From", BotProcess.SmsNumber), new("Body", "Dank u wel. Uw bericht is aangekomen."),
        ]);
        using var answer = await client.PostAsync($"/2010-04-01/Accounts/{form["AccountSid"]}/Messages.json", message, context.RequestAborted);
        answer.EnsureSuccessStatusCode();
    }

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is what Twilio signs with.")]
    private static string Signature(IFormCollection form)
    {
        var signed = new StringBuilder(BotProcess.PublicUrl).Append("/twilio/messages");
        foreach (var name in form.Keys.Order(StringComparer.Ordinal))
            signed.Append(name).Append(form[name]);
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Set("Twilio__AuthToken")), Encoding.UTF8.GetBytes(signed.ToString())));
    }
}
