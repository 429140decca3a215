using WijkBot.Channels;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class EndpointTests
{
    internal static async Task NothingAsync(string json, int status)
    {
        await using var rig = await Rig.AnonymousAsync();
        (await rig.PostAsync(json)).ShouldBe(status);
        rig.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("typing", 200)]
    [InlineData("endOfConversation", 200)]
    [InlineData("event", 200)]
    [InlineData("messageReaction", 200)]
    [InlineData("somethingNew", 200)]
    [InlineData("invoke", 501)]
    public async Task Other_types_start_no_turn(string type, int status) => await NothingAsync(Activities.OfType(type, "\"text\":\"x\"", "\"name\":\"n\""), status);

    [Fact]
    public async Task A_message_with_nothing_in_it_starts_no_turn() => await NothingAsync(Activities.Message("\"text\":\"\"", "\"value\":{}"), 200);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":"message","channelId":"c","serviceUrl":"http://x","from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","channelId":"c","serviceUrl":"http://x","from":{"id":"u"},"conversation":{"id":""}}""")]
    [InlineData("""{"type":"message","channelId":"c","serviceUrl":"http://x","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://x","from":{"id":"u"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"c","serviceUrl":"ftp://x","from":{"id":"u"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"c","serviceUrl":"x","from":{"id":"u"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"c","serviceUrl":"http://x","from":{"id":"u"},"conversation":{"id":"c\u0000"}}""")]
    [InlineData("""{"type":"message","channelId":"c","serviceUrl":"http://x","from":{"id":"u"},"conversation":{"id":"c"},"text":5}""")]
    public async Task What_is_no_activity_gets_400(string json) => await NothingAsync(json, 400);

    [Fact]
    public async Task Over_256_KB_gets_413_also_when_the_length_is_not_told()
    {
        await using var rig = await Rig.AnonymousAsync();
        var large = Activities.Message($"\"text\":\"{new string('x', 256 * 1024)}\"");
        (await rig.PostAsync(large)).ShouldBe(413);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(large) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await rig.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(413);
        rig.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_verbs_get_405(string verb)
    {
        await using var rig = await Rig.AnonymousAsync();
        using var request = new HttpRequestMessage(new HttpMethod(verb), "/api/messages");
        using var response = await rig.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(405);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task Not_recorded_gets_503_and_so_does_a_defect_of_ours()
    {
        await using var rig = await Rig.AnonymousAsync();
        rig.Answer = _ => new Received.NotRecorded();
        (await rig.PostAsync(Activities.WebChatMessage)).ShouldBe(503);
        rig.Answer = _ => throw new InvalidOperationException();
        (await rig.PostAsync(Activities.WebChatMessage)).ShouldBe(503);
    }
}
