using System.Globalization;
using WijkBot.Storage;
using WijkBot.Tests.Channels.Twilio;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Turns;

/// <summary>A resident with a phone, texting through the real webhook.</summary>
internal sealed class Resident(BotApp bot, string number)
{
    private static int s_messages;
    private readonly TwilioCaller caller = new(bot.Client, bot.Client.BaseAddress!.ToString().TrimEnd('/'), BotApp.PublicUrl, bot.Twilio.AuthToken);

    public static Resident Number(BotApp bot, int number) => new(bot, "+316" + number.ToString("00000000", CultureInfo.InvariantCulture));

    public string Phone => number;

    /// <summary>What was sent to this phone, in order.</summary>
    public IReadOnlyList<string> Received => [.. bot.Twilio.Messages.Where(message => message.Field("To") == number).Select(message => message.Field("Body"))];

    public Task<HttpResponseMessage> TextAsync(string text) => PostAsync(Form(text, Interlocked.Increment(ref s_messages)));

    public Task<HttpResponseMessage> PostAsync(IReadOnlyCollection<KeyValuePair<string, string>> form) => caller.PostAsync("/twilio/messages", form);

    /// <summary>The same id gives the same message.</summary>
    public List<KeyValuePair<string, string>> Form(string text, int id) =>
        Payloads.Sms(text, id, ("From", number), ("AccountSid", bot.Twilio.AccountSid), ("To", BotApp.SmsNumber));

    /// <summary>Waits until this many messages arrived, and a moment longer for one too many.</summary>
    public async Task<IReadOnlyList<string>> ReceivesAsync(int count)
    {
        await Eventually.HoldsAsync(() => Task.FromResult(Received.Count >= count), $"{count} messages to the resident");
        return Received;
    }
}

/// <summary>Asks the record.</summary>
internal static class Record
{
    public static async Task<long> CountAsync(this BotApp bot, string sql, params object?[] values) =>
        (await bot.Sql.ReadAsync(new Statement(sql, values), row => row.Number(0), TestContext.Current.CancellationToken))[0];
}

/// <summary>Waits for what comes about in the background, as long as a slow machine may take.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> holds, string what)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await holds())
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"It never came to {what}.");
    }
}
