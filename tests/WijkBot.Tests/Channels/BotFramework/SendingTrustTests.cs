using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class SendingTrustTests : SendingRig
{
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
}
