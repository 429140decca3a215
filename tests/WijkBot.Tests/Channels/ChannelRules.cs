using System.Net;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels;

/// <summary>
/// What holds for every channel, whatever its provider. A channel's tests derive from this and say how its provider calls;
/// a new channel that does not is refused by <see cref="ChannelRulesCoverageTests"/>.
/// </summary>
public abstract class ChannelRules
{
    protected RecordingTurns Turns { get; } = new();

    /// <summary>Delivers a genuine message with this text.</summary>
    protected abstract Task<HttpResponseMessage> DeliverAsync(string text, int number = 1);

    /// <summary>Delivers a message that somebody else made up.</summary>
    protected abstract Task<HttpResponseMessage> DeliverForgedAsync(string text);

    /// <summary>Delivers something genuine in origin, but broken.</summary>
    protected abstract Task<HttpResponseMessage> DeliverBrokenAsync();

    [Fact]
    public async Task A_message_is_handed_over_once_and_answered_with_200()
    {
        using var answer = await DeliverAsync("Er zitten ratten");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Turns.Messages.ShouldHaveSingleItem().Text.ShouldBe("Er zitten ratten");
    }

    [Fact]
    public async Task A_second_delivery_bears_the_same_id_and_another_message_another()
    {
        using var first = await DeliverAsync("een", 1);
        using var again = await DeliverAsync("een", 1);
        using var other = await DeliverAsync("twee", 2);
        var ids = Turns.Messages.Select(message => message.ProviderId).ToArray();
        ids.Length.ShouldBe(3);
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
    }

    [Fact]
    public async Task A_forged_message_is_refused_and_handed_to_nobody()
    {
        using var answer = await DeliverForgedAsync("hoi");
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized);
        Turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_message_is_answered_with_400_and_handed_to_nobody()
    {
        using var answer = await DeliverBrokenAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_could_not_be_recorded_is_answered_with_503_so_that_it_comes_again()
    {
        Turns.Answer = _ => new Received.NotRecorded();
        using var answer = await DeliverAsync("hoi");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_failure_behind_the_channel_is_a_503_and_never_a_500()
    {
        Turns.Answer = _ => throw new InvalidOperationException("the store is away");
        using var answer = await DeliverAsync("hoi");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("een\r\ntwee", "een\ntwee")]
    [InlineData("Indie\u0308", "Indi\u00eb")]
    [InlineData("  ruimte blijft  ", "  ruimte blijft  ")]
    [InlineData("=1+1 & a%20b <b>#?", "=1+1 & a%20b <b>#?")]
    [InlineData("👩‍👩‍👧 مرحبا İstanbul żółć", "👩‍👩‍👧 مرحبا İstanbul żółć")]
    public async Task Text_arrives_as_written_and_safe_to_store(string sent, string received)
    {
        using var answer = await DeliverAsync(sent);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Turns.Messages.ShouldHaveSingleItem().Text.ShouldBe(received);
    }

    [Fact]
    public async Task The_sender_can_be_answered_and_does_not_show_in_a_log()
    {
        using var answer = await DeliverAsync("mijn geheim");
        var message = Turns.Messages.ShouldHaveSingleItem();
        ChannelTraits.All.Select(channel => channel.Name).ShouldContain(message.From.Channel);
        message.From.Value.ShouldNotBeEmpty();
        message.ToString().ShouldNotContain("geheim");
        message.From.ToString().ShouldNotContain(message.From.Value);
    }
}
