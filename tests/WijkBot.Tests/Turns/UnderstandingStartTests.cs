using Microsoft.Extensions.DependencyInjection;
using Moq;
using WijkBot.Conversations;
using WijkBot.Tests.Running;
using WijkBot.Turns;

namespace WijkBot.Tests.Turns;

/// <summary>Understanding is made beside the rest of the start: nothing goes on without it.</summary>
public sealed class UnderstandingStartTests
{
    [Fact]
    public async Task What_is_asked_before_it_is_made_waits_for_it()
    {
        using var made = new ManualResetEventSlim();
        var start = new UnderstandingStart(() =>
        {
            made.Wait(TestContext.Current.CancellationToken);
            return Understanding();
        });

        var asked = Task.Run(() => start.Danger("brand"), TestContext.Current.CancellationToken);
        var ready = start.StartedAsync(TestContext.Current.CancellationToken);
        (asked.IsCompleted, ready.IsCompleted).ShouldBe((false, false));
        made.Set();

        (await asked).ShouldBe(Danger.Emergency);
        await ready;
    }

    [Fact]
    public async Task The_start_can_be_given_up_while_it_is_made()
    {
        using var made = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var start = new UnderstandingStart(() =>
        {
            made.Wait(TestContext.Current.CancellationToken);
            return Understanding();
        });

        var ready = start.StartedAsync(cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(ready);
        made.Set();
    }

    [Fact]
    public async Task The_program_does_not_start_when_it_cannot_be_made()
    {
        await using var store = await Store.SqliteAsync();

        var start = BotApp.StartAsync(store, adjust: builder =>
            builder.Services.AddSingleton(new UnderstandingStart(() => throw new FormatException("a word that is none"))));

        (await Should.ThrowAsync<FormatException>(start)).Message.ShouldBe("a word that is none");
    }

    private static IUnderstand Understanding()
    {
        var understand = new Mock<IUnderstand>();
        understand.Setup(reads => reads.Danger("brand", false)).Returns(Danger.Emergency);
        return understand.Object;
    }
}
