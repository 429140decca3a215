using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WijkBot.Channels;
using WijkBot.Channels.BotFramework;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class SendingTests : IAsyncDisposable
{
    private StandIn _connector = null!;
    private Rig _rig = null!;
    private int _tokens;

    private async Task StartAsync(bool anonymous = false, string host = "127.0.0.1")
    {
        _connector = await StandIn.StartAsync();
        _rig = anonymous
            ? await Rig.AnonymousAsync()
            : await Rig.StartAsync("Production", ("AppId", Issuer.AppId), ("AppPassword", "s&cret"), ("TokenUrl", _connector.Url + "/token"), ("ServiceHosts:0", host));
        Connector((_, _) => Task.CompletedTask);
    }

    private void Connector(Func<Asked, HttpContext, Task> answer) => _connector.Answer = (asked, context) => asked.Path == "/token"
        ? context.Response.WriteAsync($"{{\"access_token\":\"t{++_tokens}\",\"expires_in\":3600,\"token_type\":\"Bearer\"}}", context.RequestAborted)
        : answer(asked, context);

    private void Status(int status, params (string Name, string Value)[] headers) => Connector((_, context) =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    private IReadOnlyList<Asked> Sent => [.. _connector.Asked.Where(asked => asked.Path != "/token")];

    private ConversationReference To(bool proven = true, string? serviceUrl = null, string? activityId = "a/1", string channelId = "directline") => new(
        channelId, serviceUrl ?? _connector.Url + "/base/", new ConversationAccount("conv 1/ä?x"), activityId, new ChannelAccount("u"), new ChannelAccount("bot"), proven);

    private Task<SendResult> SendAsync(ConversationReference to, OutgoingMessage? message = null) => _rig.Sender.SendAsync(
        new Shipment(Guid.CreateVersion7(), new ResidentAddress("chat", "x"), message ?? new OutgoingMessage("Dank u wel."), to.ToJson(), InWindow: true), TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_reply_goes_to_the_conversation_with_a_token_and_its_id_comes_back()
    {
        await StartAsync();
        Connector((_, context) => context.Response.WriteAsync("{\"id\":\"m1\"}", context.RequestAborted));
        (await SendAsync(To())).ShouldBe(new SendResult.Accepted("directline|conv 1/ä?x|m1"));
        var sent = Sent.ShouldHaveSingleItem();
        sent.Path.ShouldBe("/base/v3/conversations/conv%201%2F%C3%A4%3Fx/activities/a%2F1");
        sent.Authorization.ShouldBe("Bearer t1");
        var body = JsonDocument.Parse(sent.Body).RootElement;
        (body.GetProperty("type").GetString(), body.GetProperty("text").GetString(), body.GetProperty("textFormat").GetString()).ShouldBe(("message", "Dank u wel.", "plain"));
        (body.GetProperty("replyToId").GetString(), body.GetProperty("recipient").GetProperty("id").GetString(), body.GetProperty("from").GetProperty("id").GetString()).ShouldBe(("a/1", "u", "bot"));
        body.TryGetProperty("suggestedActions", out _).ShouldBeFalse();
        _connector.Asked[0].Body.ShouldBe($"grant_type=client_credentials&client_id={Issuer.AppId}&client_secret=s%26cret&scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    [Fact]
    public async Task Without_a_message_to_answer_it_is_sent_and_not_replied()
    {
        await StartAsync();
        (await SendAsync(To(activityId: null))).ShouldBe(new SendResult.Accepted(null));
        Sent.ShouldHaveSingleItem().Path.ShouldEndWith("/activities");
    }

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

    [Theory]
    [InlineData("directline", true)]
    [InlineData("webchat", true)]
    [InlineData("emulator", true)]
    [InlineData("msteams", false)]
    [InlineData("somethingnew", false)]
    public async Task Options_are_buttons_where_the_channel_has_them_and_numbered_text_elsewhere(string channel, bool buttons)
    {
        await StartAsync();
        await SendAsync(To(channelId: channel), new OutgoingMessage("Klopt dit?") { Options = [new("Ja", "yes"), new("Nee", "no")] });
        var body = JsonDocument.Parse(Sent.ShouldHaveSingleItem().Body).RootElement;
        body.GetProperty("text").GetString().ShouldBe(buttons ? "Klopt dit?" : "Klopt dit?\n1 Ja\n2 Nee");
        body.TryGetProperty("suggestedActions", out var actions).ShouldBe(buttons);
        if (buttons)
            actions.GetRawText().ShouldBe("""{"to":["u"],"actions":[{"type":"imBack","title":"Ja","value":"Ja"},{"type":"imBack","title":"Nee","value":"Nee"}]}""");
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

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://user:pass@smba.trafficmanager.net/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not a url")]
    public async Task Nothing_goes_to_a_host_that_is_not_the_channels(string serviceUrl)
    {
        await using var rig = _rig = await Rig.StartAsync("Production", ("AppId", Issuer.AppId), ("AppPassword", "x"), ("TokenUrl", $"http://127.0.0.1:{FreePort()}/"));
        _connector = await StandIn.StartAsync();
        (await SendAsync(To(serviceUrl: serviceUrl))).ShouldBe(new SendResult.Refused("service-url"));
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("[::ffff:192.168.1.1]")]
    public async Task A_listed_host_with_an_address_inside_gets_no_connection(string host)
    {
        await StartAsync(host: host.Trim('[', ']'));
        (await SendAsync(To(serviceUrl: $"https://{host}/"))).ShouldBe(new SendResult.Refused("address"));
    }

    [Fact]
    public async Task An_unproven_address_never_gets_our_token()
    {
        await StartAsync();
        (await SendAsync(To(proven: false))).ShouldBe(new SendResult.Refused("service-url"));
        _connector.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Anonymous_goes_to_this_machine_without_a_token()
    {
        await StartAsync(anonymous: true);
        (await SendAsync(To(proven: false))).ShouldBe(new SendResult.Accepted(null));
        _connector.Asked.ShouldHaveSingleItem().Authorization.ShouldBe("");
        (await SendAsync(To(proven: false, serviceUrl: "http://192.0.2.1/"))).ShouldBe(new SendResult.Refused("service-url"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("no json")]
    public async Task Without_a_return_address_there_is_nowhere_to_send(string? address)
    {
        await StartAsync();
        (await _rig.Sender.SendAsync(new Shipment(Guid.Empty, new ResidentAddress("chat", "x"), new OutgoingMessage("x"), address, true), TestContext.Current.CancellationToken))
            .ShouldBe(new SendResult.Refused("no-return-address"));
    }

    [Fact]
    public async Task With_the_record_away_a_danger_text_is_sent_at_once()
    {
        await StartAsync(anonymous: true);
        _rig.Answer = _ => new Received.DangerSpooled("Bel 112.");
        var activity = Activities.WebChatMessage.Replace("http://127.0.0.1:3000", _connector.Url, StringComparison.Ordinal);
        (await _rig.PostAsync(activity)).ShouldBe(200);
        Sent.ShouldHaveSingleItem().Body.ShouldContain("Bel 112.");
        Status(500);
        (await _rig.PostAsync(activity)).ShouldBe(503);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _connector.DisposeAsync();
    }
}
