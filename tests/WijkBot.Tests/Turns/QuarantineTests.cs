using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Turns;

/// <summary>A message whose turn always fails does not hold up the next.</summary>
public sealed class QuarantineTests
{
    [Fact]
    public async Task A_poisonous_message_is_put_aside_as_a_case_and_the_next_goes_on()
    {
        await using var store = await Store.SqliteAsync();
        await using var bot = await BotApp.StartAsync(store, adjust: Poison);
        var resident = Resident.Number(bot, 1);

        (await resident.TextAsync("gif")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await resident.TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == 1, "the next message handled");
        (await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 2")).ShouldBe(1);
        (await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE description = 'gif'")).ShouldBe(1);
        (await resident.ReceivesAsync(2))[0].ShouldContain("medewerker");
    }

    [Fact]
    public async Task A_record_that_goes_away_between_recording_and_playing_leaves_no_conversation_stuck()
    {
        await using var store = await Store.SqliteAsync();
        var away = new Switch();
        await using var bot = await BotApp.StartAsync(store, adjust: builder =>
        {
            Poison(builder);
            AwayStore.Put(builder, away);
        });
        var resident = Resident.Number(bot, 1);

        away.For = sql => sql.Contains("FROM inbound", StringComparison.Ordinal) && sql.StartsWith("SELECT", StringComparison.Ordinal);
        (await resident.TextAsync("gif")).StatusCode.ShouldBe(HttpStatusCode.OK);
        away.For = null;
        (await resident.TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == 1, "the next message handled");
    }

    private static void Poison(WebApplicationBuilder builder)
    {
        var real = builder.Services.Last(service => service.ServiceType == typeof(IUnderstand));
        builder.Services.AddSingleton(services => Poisoned((IUnderstand)real.ImplementationFactory!(services)));
    }

    private static IUnderstand Poisoned(IUnderstand real)
    {
        var understand = new Mock<IUnderstand>();
        understand.Setup(reads => reads.Danger("gif", It.IsAny<bool>())).Throws(new InvalidOperationException("poison"));
        understand.Setup(reads => reads.Danger(It.Is<string>(text => text != "gif"), It.IsAny<bool>())).Returns((string text, bool asked) => real.Danger(text, asked));
        understand.Setup(reads => reads.Command(It.IsAny<string>())).Returns((string text) => real.Command(text));
        understand.Setup(reads => reads.First(It.IsAny<IncomingMessage>(), It.IsAny<Reader>()))
            .Returns((IncomingMessage message, Reader reader) => real.First(message, reader));
        understand.Setup(reads => reads.Answer(It.IsAny<Question>(), It.IsAny<IncomingMessage>(), It.IsAny<Reader>()))
            .Returns((Question question, IncomingMessage message, Reader reader) => real.Answer(question, message, reader));
        return understand.Object;
    }
}
