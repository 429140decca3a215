using Microsoft.AspNetCore.Http;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class SendingOutcomeTests : SendingRig
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"\"}")]
    [InlineData("accepted")]
    [InlineData("null")]
    public async Task Accepted_is_accepted_whatever_the_body_holds(string body)
    {
        await StartAsync();
        Connector((_, context) => context.Response.WriteAsync(body, context.RequestAborted));
        (await SendAsync(To())).ShouldBe(new SendResult.Accepted(null));
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_expires()
    {
        await StartAsync();
        await SendAsync(To());
        _rig.Clock.Advance(TimeSpan.FromMinutes(54));
        await SendAsync(To());
        _tokens.ShouldBe(1);
        _rig.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(To());
        _tokens.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        await StartAsync();
        Connector((asked, context) => Task.FromResult(context.Response.StatusCode = asked.Authorization == "Bearer t1" ? 401 : 200));
        (await SendAsync(To())).ShouldBe(new SendResult.Accepted(null));
        Status(401);
        (await SendAsync(To())).ShouldBe(new SendResult.TryLater("401"));
        (_tokens, Sent.Count).ShouldBe((3, 4));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_it_is_tried_later()
    {
        await StartAsync();
        _connector.Answer = (_, context) => Task.FromResult(context.Response.StatusCode = 400);
        (await SendAsync(To())).ShouldBe(new SendResult.TryLater("token"));
        _connector.Answer = (_, context) => context.Response.WriteAsync("<html>", context.RequestAborted);
        (await SendAsync(To())).ShouldBe(new SendResult.TryLater("token"));
        Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(429, typeof(SendResult.TryLater))]
    [InlineData(503, typeof(SendResult.TryLater))]
    [InlineData(412, typeof(SendResult.TryLater))]
    [InlineData(500, typeof(SendResult.Unknown))]
    [InlineData(502, typeof(SendResult.Unknown))]
    [InlineData(504, typeof(SendResult.Unknown))]
    [InlineData(400, typeof(SendResult.Refused))]
    [InlineData(403, typeof(SendResult.Refused))]
    [InlineData(404, typeof(SendResult.Refused))]
    [InlineData(413, typeof(SendResult.Refused))]
    public async Task Every_status_has_one_meaning(int status, Type meaning)
    {
        await StartAsync();
        Status(status);
        (await SendAsync(To())).ShouldBeOfType(meaning);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 22 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Sun, 22 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("999999", 3600)]
    public async Task Too_many_says_how_long_to_wait(string retryAfter, int seconds)
    {
        await StartAsync();
        Status(429, ("Retry-After", retryAfter));
        (await SendAsync(To())).ShouldBe(new SendResult.TryLater("429", TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await StartAsync();
        await using var elsewhere = await StandIn.StartAsync();
        Status(307, ("Location", elsewhere.Url));
        (await SendAsync(To())).ShouldBe(new SendResult.Refused("307"));
        elsewhere.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_off_answer_leaves_it_unknown_and_no_connection_means_later()
    {
        await StartAsync();
        Connector((_, context) => { context.Abort(); return Task.CompletedTask; });
        (await SendAsync(To())).ShouldBe(new SendResult.Unknown("connection"));
        (await SendAsync(To(serviceUrl: $"http://127.0.0.1:{FreePort()}"))).ShouldBe(new SendResult.TryLater("connect"));
    }

    [Fact]
    public async Task A_cancelled_call_leaves_it_unknown()
    {
        await StartAsync();
        Connector((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        (await _rig.Sender.SendAsync(new Shipment(Guid.Empty, new ResidentAddress("chat", "x"), new OutgoingMessage("x"), To().ToJson(), true), cancelled.Token))
            .ShouldBe(new SendResult.Unknown("timeout"));
    }
}
