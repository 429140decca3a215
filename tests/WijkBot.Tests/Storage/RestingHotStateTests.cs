using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using StackExchange.Redis;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Storage;

/// <summary>A Redis that does not answer is asked once in a while, not by every turn.</summary>
public sealed class RestingHotStateTests
{
    private static readonly Guid s_conversation = Guid.NewGuid();
    private readonly FakeTimeProvider clock = new();
    private readonly Mock<IHotState> redis = new();
    private readonly FallbackHotState hot;

    public RestingHotStateTests() =>
        hot = new FallbackHotState(new RestingHotState(redis.Object, clock, NullLogger<RestingHotState>.Instance), new MemoryHotState());

    [Fact]
    public async Task A_turn_does_not_wait_for_it_twice_and_the_next_ones_not_at_all()
    {
        redis.Setup(hangs => hangs.AcquireAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>())).Returns(new TaskCompletionSource<Lease>().Task);
        var first = hot.AcquireAsync(s_conversation, CancellationToken.None);
        first.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMilliseconds(500));
        var lease = await first.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        lease.Held.ShouldBeTrue();

        await Now(hot.MarkMoreAsync(s_conversation, CancellationToken.None));
        (await Now(hot.ReleaseAsync(lease, null, CancellationToken.None))).ShouldBeTrue("more was marked");
        (await Now(hot.AcquireAsync(Guid.NewGuid(), CancellationToken.None))).Held.ShouldBeTrue();
        redis.Verify(hangs => hangs.AcquireAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>()), Times.Once);
        redis.Verify(hangs => hangs.MarkMoreAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task After_a_rest_one_tries_and_the_others_go_on_without()
    {
        redis.Setup(gone => gone.AcquireAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RedisException("gone"));
        await Now(hot.AcquireAsync(Guid.NewGuid(), CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(5));
        var trying = new TaskCompletionSource<Lease>();
        redis.Setup(back => back.AcquireAsync(s_conversation, It.IsAny<CancellationToken>())).Returns(trying.Task);

        var first = hot.AcquireAsync(s_conversation, CancellationToken.None);
        (await Now(hot.AcquireAsync(Guid.NewGuid(), CancellationToken.None))).Held.ShouldBeTrue();
        trying.SetResult(new Lease(s_conversation, "redis", null));
        (await first.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).Token.ShouldBe("redis");

        await Now(hot.MarkMoreAsync(s_conversation, CancellationToken.None));
        redis.Verify(back => back.MarkMoreAsync(s_conversation, It.IsAny<CancellationToken>()), Times.Once, "it is used again");
        redis.Verify(back => back.AcquireAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task That_it_went_is_said_once_and_so_is_that_it_is_back()
    {
        var said = new Warnings(LogLevel.Information);
        using var logs = new LoggerFactory([said]);
        var resting = new RestingHotState(redis.Object, clock, logs.CreateLogger<RestingHotState>());
        redis.Setup(gone => gone.MarkMoreAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RedisException("gone"));
        for (var tries = 0; tries < 5; tries++)
        {
            await Should.ThrowAsync<RedisException>(() => resting.MarkMoreAsync(s_conversation, CancellationToken.None));
            clock.Advance(TimeSpan.FromSeconds(5));
        }
        redis.Setup(back => back.MarkMoreAsync(It.IsAny<Guid>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        await resting.MarkMoreAsync(s_conversation, CancellationToken.None);
        await resting.MarkMoreAsync(s_conversation, CancellationToken.None);

        said.Lines.Count.ShouldBe(2, string.Join('\n', said.Lines));
        said.Lines.First().ShouldContain("does not answer");
        said.Lines.Last().ShouldContain("answers again");
    }

    private static Task<T> Now<T>(Task<T> task)
    {
        task.IsCompleted.ShouldBeTrue("nobody waits");
        return task;
    }

    private static Task Now(Task task)
    {
        task.IsCompleted.ShouldBeTrue("nobody waits");
        return task;
    }
}
