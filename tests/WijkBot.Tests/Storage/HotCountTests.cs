using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using WijkBot.Storage;

namespace WijkBot.Tests.Storage;

public sealed class HotCountTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task It_counts_what_is_the_same_and_begins_anew_when_nothing_came_for_so_long()
    {
        var counts = new MemoryHotCounts(clock);
        (await AddAsync(counts, "a"), await AddAsync(counts, "b"), await AddAsync(counts, "a")).ShouldBe((1, 1, 2));
        clock.Advance(TimeSpan.FromHours(1));
        (await AddAsync(counts, "a")).ShouldBe(1);
    }

    [Fact]
    public async Task Ever_other_names_do_not_fill_the_memory_and_what_is_over_goes_first()
    {
        var counts = new MemoryHotCounts(clock);
        await AddAsync(counts, "over");
        clock.Advance(TimeSpan.FromHours(1));
        await AddAsync(counts, "now");
        for (var name = 0; name < MemoryHotCounts.Most - 1; name++)
            await AddAsync(counts, $"{name}");
        (await AddAsync(counts, "now")).ShouldBe(2);
        counts.Kept.ShouldBe(MemoryHotCounts.Most);

        for (var name = 0; name < 3 * MemoryHotCounts.Most; name++)
            await AddAsync(counts, $"more {name}");
        counts.Kept.ShouldBeLessThanOrEqualTo(MemoryHotCounts.Most);
    }

    [Fact]
    public async Task While_redis_is_away_each_counts_for_itself()
    {
        var options = ConfigurationOptions.Parse("127.0.0.1:1");
        (options.AbortOnConnectFail, options.BacklogPolicy, options.AsyncTimeout) = (false, BacklogPolicy.FailFast, 500);
        await using var nobody = await ConnectionMultiplexer.ConnectAsync(options);
        var counts = new RedisHotCounts(nobody, new MemoryHotCounts(clock));
        (await AddAsync(counts, "a"), await AddAsync(counts, "a")).ShouldBe((1, 2));
    }

    private static Task<long> AddAsync(IHotCounts counts, string what) => counts.AddAsync(what, TimeSpan.FromHours(1));
}
