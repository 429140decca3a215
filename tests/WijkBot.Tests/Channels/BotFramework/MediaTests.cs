using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class MediaTests
{
    private static Task<MediaFile?> FetchAsync(Rig rig, string url) => rig.Media.FetchAsync(new Media(url, "image/png"), TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_photo_is_fetched_as_it_is_served()
    {
        await using var rig = await Rig.AnonymousAsync();
        await using var files = await StandIn.StartAsync();
        files.Answer = (_, context) =>
        {
            context.Response.ContentType = "image/jpeg";
            return context.Response.Body.WriteAsync(new byte[] { 1, 2, 3 }, context.RequestAborted).AsTask();
        };
        var file = (await FetchAsync(rig, files.Url + "/1")).ShouldNotBeNull();
        file.ContentType.ShouldBe("image/jpeg");
        file.Content.ToArray().ShouldBe([1, 2, 3]);
        files.Asked.ShouldHaveSingleItem().Authorization.ShouldBe("");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_16_MB_is_not_fetched_whether_announced_or_not(bool announced)
    {
        await using var rig = await Rig.AnonymousAsync();
        await using var files = await StandIn.StartAsync();
        files.Answer = async (_, context) =>
        {
            context.Response.ContentLength = announced ? 17 * 1024 * 1024 : null;
            for (var sent = 0; sent < 17; sent++)
                await context.Response.Body.WriteAsync(new byte[1024 * 1024], context.RequestAborted);
        };
        (await FetchAsync(rig, files.Url)).ShouldBeNull();
    }

    [Theory]
    [InlineData(404)]
    [InlineData(302)]
    public async Task Gone_or_elsewhere_is_none(int status)
    {
        await using var rig = await Rig.AnonymousAsync();
        await using var files = await StandIn.StartAsync();
        files.Answer = (_, context) =>
        {
            context.Response.Headers.Location = files.Url + "/other";
            return Task.FromResult(context.Response.StatusCode = status);
        };
        (await FetchAsync(rig, files.Url)).ShouldBeNull();
        files.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Outside_an_anonymous_trial_this_machine_and_the_inside_of_the_network_are_not_called()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await Rig.StartAsync("Production", ("AppId", Issuer.AppId), ("AppPassword", "x"), ("TokenUrl", issuer.MetadataUrl));
        await using var files = await StandIn.StartAsync();
        string[] urls = [files.Url, files.Url.Replace("http:", "https:", StringComparison.Ordinal), "https://10.0.0.1/", "https://[::ffff:127.0.0.1]/", "http://x.example/", "file:///etc/passwd", "x", "data:image/png;base64,AAAA"];
        foreach (var url in urls)
            (await FetchAsync(rig, url)).ShouldBeNull(url);
        files.Asked.ShouldBeEmpty();
    }
}
