using StackExchange.Redis;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Storage;

/// <summary>What every hot copy promises of a conversation: one holder at a time, and no message that nobody plays.</summary>
public abstract class HotStateRules
{
    private readonly Guid conversation = Guid.NewGuid();

    protected abstract Task<IHotState> HotAsync();

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_at_a_time_holds_a_conversation()
    {
        var hot = await HotAsync();

        var leases = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hot.AcquireAsync(conversation, Soon)));

        leases.Count(lease => lease.Held).ShouldBe(1);
    }

    [Fact]
    public async Task Let_go_it_is_free_again()
    {
        var hot = await HotAsync();
        var lease = await hot.AcquireAsync(conversation, Soon);

        (await hot.ReleaseAsync(lease, null, Soon)).ShouldBeFalse();

        (await hot.AcquireAsync(conversation, Soon)).Held.ShouldBeTrue();
    }

    [Fact]
    public async Task What_came_in_meanwhile_is_for_the_holder_who_still_holds_it()
    {
        var hot = await HotAsync();
        var lease = await hot.AcquireAsync(conversation, Soon);
        await hot.MarkMoreAsync(conversation, Soon);

        (await hot.ReleaseAsync(lease, null, Soon)).ShouldBeTrue();
        (await hot.AcquireAsync(conversation, Soon)).Held.ShouldBeFalse();
        (await hot.ReleaseAsync(lease, null, Soon)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_marks_more_and_finds_it_free_or_is_heard_by_the_holder()
    {
        var hot = await HotAsync();
        for (var round = 0; round < 200; round++)
        {
            var id = Guid.NewGuid();
            var lease = await hot.AcquireAsync(id, Soon);
            var comer = ComeAsync(hot, id);
            var heard = await hot.ReleaseAsync(lease, null, Soon);
            var free = await comer;
            (heard || free).ShouldBeTrue($"round {round}: nobody would play what came in");
        }
    }

    private static async Task<bool> ComeAsync(IHotState hot, Guid id)
    {
        await hot.MarkMoreAsync(id, Soon);
        return (await hot.AcquireAsync(id, Soon)).Held;
    }
}

public sealed class HotStateInMemory : HotStateRules
{
    protected override Task<IHotState> HotAsync() => Task.FromResult<IHotState>(new MemoryHotState());
}

public sealed class HotStateInRedis : HotStateRules
{
    private readonly Guid conversation = Guid.NewGuid();

    protected override async Task<IHotState> HotAsync() => new RedisHotState(await ConnectionMultiplexer.ConnectAsync(Services.Redis));

    [Fact]
    public async Task The_state_is_there_for_the_next_turn_until_it_is_forgotten()
    {
        var hot = await HotAsync();
        var state = new HotConversation(7, Claimed: true, OptedOut: false, """{"language":"en","x":"a|b"}""");
        await hot.ReleaseAsync(await hot.AcquireAsync(conversation, TestContext.Current.CancellationToken), state, TestContext.Current.CancellationToken);

        var next = await hot.AcquireAsync(conversation, TestContext.Current.CancellationToken);
        next.State.ShouldBe(state);
        await hot.ReleaseAsync(next, null, TestContext.Current.CancellationToken);

        (await hot.AcquireAsync(conversation, TestContext.Current.CancellationToken)).State.ShouldBeNull();
    }
}
