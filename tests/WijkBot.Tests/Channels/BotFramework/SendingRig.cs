using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using WijkBot.Channels;
using WijkBot.Channels.BotFramework;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

/// <summary>The sender with a connector and a login service that answer as told.</summary>
public abstract class SendingRig : IAsyncDisposable
{
    private protected StandIn _connector = null!;
    private protected Rig _rig = null!;
    private protected int _tokens;

    private protected async Task StartAsync(bool anonymous = false, string host = "127.0.0.1")
    {
        _connector = await StandIn.StartAsync();
        _rig = anonymous
            ? await Rig.AnonymousAsync()
            : await Rig.StartAsync("Production", ("AppId", Issuer.AppId), ("AppPassword", "s&cret"), ("TokenUrl", _connector.Url + "/token"), ("ServiceHosts:0", host));
        Connector((_, _) => Task.CompletedTask);
    }

    private protected void Connector(Func<Asked, HttpContext, Task> answer) => _connector.Answer = (asked, context) => asked.Path == "/token"
        ? context.Response.WriteAsync($"{{\"access_token\":\"t{++_tokens}\",\"expires_in\":3600,\"token_type\":\"Bearer\"}}", context.RequestAborted)
        : answer(asked, context);

    private protected void Status(int status, params (string Name, string Value)[] headers) => Connector((_, context) =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    private protected IReadOnlyList<Asked> Sent => [.. _connector.Asked.Where(asked => asked.Path != "/token")];

    private protected ConversationReference To(bool proven = true, string? serviceUrl = null, string? activityId = "a/1", string channelId = "directline") => new(
        channelId, serviceUrl ?? _connector.Url + "/base/", new ConversationAccount("conv 1/ä?x"), activityId, new ChannelAccount("u"), new ChannelAccount("bot"), proven);

    private protected Task<SendResult> SendAsync(ConversationReference to, OutgoingMessage? message = null) => _rig.Sender.SendAsync(
        new Shipment(Guid.CreateVersion7(), new ResidentAddress("chat", "x"), message ?? new OutgoingMessage("Dank u wel."), to.ToJson(), InWindow: true), TestContext.Current.CancellationToken);

    private protected static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _rig.DisposeAsync();
        await _connector.DisposeAsync();
    }
}
