using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Channels;
using WijkBot.Channels.Twilio;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Twilio;

public sealed class TwilioMediaTests : IAsyncLifetime
{
    private static readonly string Photo = Payloads.Sid(7, "ME");
    private static readonly Media Sent = new($"{Payloads.Sid(1, "MM")}/{Photo}", "image/jpeg");

    private TwilioStandIn twilio = null!;
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync()
    {
        twilio = await TwilioStandIn.StartAsync();
        app = await TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings(("ApiBaseUrl", twilio.Url)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await twilio.DisposeAsync();
    }

    private Task<MediaFile?> FetchAsync(Media? media = null) =>
        app.Services.GetRequiredService<IFetchMedia>().FetchAsync(media ?? Sent, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_photo_is_fetched_over_one_redirect_without_our_credentials()
    {
        twilio.Serve(Photo, [1, 2, 3], "image/jpeg");
        var file = (await FetchAsync()).ShouldNotBeNull();
        file.Content.ToArray().ShouldBe([1, 2, 3]);
        file.ContentType.ShouldBe("image/jpeg");
        var calls = twilio.Calls.ToArray();
        calls.Select(call => call.Target).ShouldBe([$"/2010-04-01/Accounts/{Payloads.Account}/Messages/{Payloads.Sid(1, "MM")}/Media/{Photo}", $"/cdn/{Photo}"]);
        calls[0].Authorization.ShouldNotBeNull();
        calls[1].Authorization.ShouldBeNull();
    }

    [Fact]
    public async Task A_photo_without_redirect_is_fetched_too()
    {
        twilio.RedirectTo = null;
        twilio.Serve(Photo, [1], "image/png");
        (await FetchAsync()).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://attacker.example/{0}")]
    [InlineData("https://api.twilio.com.attacker.example/{0}")]
    [InlineData("https://s3-external-1.amazonaws.com/somebodys-bucket/{0}")]
    [InlineData("http://127.0.0.1:1/cdn/{0}")]
    [InlineData("/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Messages/MM00000000000000000000000000000001/Media/{0}")]
    public async Task Any_other_redirect_is_not_followed(string target)
    {
        twilio.RedirectTo = target;
        twilio.Serve(Photo, [1], "image/jpeg");
        (await FetchAsync()).ShouldBeNull();
        twilio.Calls.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MM00000000000000000000000000000001")]
    [InlineData("MM00000000000000000000000000000001/../x")]
    [InlineData("MM00000000000000000000000000000001/ME0000000000000000000000000000000g")]
    [InlineData("https://169.254.169.254/ME00000000000000000000000000000001")]
    public async Task What_is_no_pair_of_SIDs_is_not_fetched(string source)
    {
        (await FetchAsync(new Media(source, "image/jpeg"))).ShouldBeNull();
        twilio.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Sixteen_megabytes_is_the_most(int over, bool fits)
    {
        twilio.Serve(Photo, new byte[TwilioMedia.MaxBytes + over], "image/jpeg");
        ((await FetchAsync()) is not null).ShouldBe(fits);
    }

    [Fact]
    public async Task What_is_gone_is_null() => (await FetchAsync()).ShouldBeNull();

    [Theory]
    [InlineData("https://mms.twiliocdn.com/x", true)]
    [InlineData("https://media.twiliocdn.com/x?sig=1", true)]
    [InlineData("https://api.twilio.com/x", true)]
    [InlineData("https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC/x", true)]
    [InlineData("https://s3-external-1.amazonaws.com/media.twiliocdn.com/../other/x", false)]
    [InlineData("https://eviltwilio.com/x", false)]
    [InlineData("https://twiliocdn.com.evil.nl/x", false)]
    [InlineData("http://mms.twiliocdn.com/x", false)]
    [InlineData("https://mms.twiliocdn.com:8443/x", false)]
    [InlineData("https://user@mms.twiliocdn.com/x", false)]
    [InlineData("https://mms.twiliocdn.com@evil.nl/x", false)]
    [InlineData("gopher://mms.twiliocdn.com/x", false)]
    [InlineData("http://127.0.0.1:4010/cdn/x", true)]
    [InlineData("http://127.0.0.1:4011/cdn/x", false)]
    [InlineData("http://2130706433:4011/cdn/x", false)]
    public void Only_hosts_of_Twilio_and_the_configured_API_may_be_followed(string target, bool may) =>
        MediaHosts.MayFollow(new Uri(target), new Uri("http://127.0.0.1:4010")).ShouldBe(may);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450::1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("2002:a9fe:a9fe::1", false)]
    [InlineData("2001:0:a9fe:a9fe::1", false)]
    public void Addresses_inside_are_told_from_the_open_internet(string address, bool isPublic) =>
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task A_name_that_resolves_inwards_is_not_connected_to()
    {
        twilio.Serve(Photo, [1], "image/jpeg");
        using var handler = MediaConnector.Handler(new Uri("https://api.twilio.com"));
        using var client = new HttpClient(handler);
        var inwards = twilio.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/cdn/" + Photo;
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(inwards, TestContext.Current.CancellationToken));
        twilio.Calls.ShouldBeEmpty();
    }
}
