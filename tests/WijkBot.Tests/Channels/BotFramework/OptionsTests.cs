using CsCheck;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using WijkBot.Channels.BotFramework;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class OptionsTests
{
    private static string[] Errors(BotFrameworkOptions options, string environment = "Production") =>
        [.. new BotFrameworkOptionsCheck(new Env { EnvironmentName = environment }).Validate(null, options).Failures ?? []];

    [Fact]
    public void Nothing_configured_is_a_channel_that_is_off()
    {
        Errors(new()).ShouldBeEmpty();
        new BotFrameworkOptions().IsOn.ShouldBeFalse();
    }

    [Fact]
    public void An_AppId_with_its_password_is_enough() => Errors(new() { AppId = "a", AppPassword = "p", TenantId = "gemeente.example" }).ShouldBeEmpty();

    [Fact]
    public void Anonymous_is_for_Development_without_an_AppId()
    {
        Errors(new() { AllowAnonymous = true }, "Development").ShouldBeEmpty();
        Errors(new() { AllowAnonymous = true }).ShouldHaveSingleItem().ShouldContain("only for Development");
        Errors(new() { AllowAnonymous = true, AppId = "a", AppPassword = "p" }, "Development").ShouldHaveSingleItem().ShouldContain("exclude each other");
    }

    public static TheoryData<BotFrameworkOptions, string> Wrong => new()
    {
        { new() { AppId = "a" }, "BotFramework:AppPassword" },
        { new() { AppPassword = "p" }, "BotFramework:AppId" },
        { new() { TenantId = "t" }, "BotFramework:AppId" },
        { new() { AppId = "a", AppPassword = "p", TenantId = "a/b" }, "BotFramework:TenantId" },
        { new() { OpenIdMetadataUrl = "http://login.example/" }, "BotFramework:OpenIdMetadataUrl" },
        { new() { OpenIdMetadataUrl = "" }, "BotFramework:OpenIdMetadataUrl" },
        { new() { TokenUrl = "http://login.example/" }, "BotFramework:TokenUrl" },
        { new() { TokenScope = " " }, "BotFramework:TokenScope" },
        { new() { ServiceHosts = ["https://x.example"] }, "BotFramework:ServiceHosts" },
        { new() { ServiceHosts = ["*"] }, "BotFramework:ServiceHosts" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_has_one_sentence_that_names_its_key(BotFrameworkOptions options, string key) =>
        Errors(options).ShouldHaveSingleItem().ShouldContain(key);

    [Fact]
    public async Task A_wrong_setting_stops_the_start() =>
        await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => Rig.StartAsync("Production", ("AllowAnonymous", "true")));

    private sealed class Env : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

public sealed class ActivityReaderProperties
{
    [Fact]
    public void No_bytes_make_the_reader_throw() =>
        Gen.Byte.Array.Sample(body => { ActivityReader.Read(body); }, iter: 20_000);

    [Fact]
    public void No_odd_value_anywhere_makes_reading_or_mapping_throw()
    {
        var value = Gen.OneOf("5", "null", "\"\\ud800\"", "\"\\u0000\"", "{}", "[]", "[[]]", "true", "1e999", "\"x\"", "[{\"type\":\"Place\",\"geo\":[]}]", "{\"a\":{\"\\udfff\":1}}");
        var member = Gen.OneOf("text", "id", "timestamp", "value", "channelData", "entities", "attachments", "membersAdded", "recipient", "locale", "replyToId", "conversation", "from", "type", "other");
        Gen.Select(member, value).Array[0, 6].Sample(members =>
        {
            var json = Activities.Message([.. members.Select(pair => $"\"{pair.Item1}\":{pair.Item2}")]);
            if (ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes(json)) is { } activity)
                ActivityMapper.Map(activity, DateTimeOffset.UnixEpoch, proven: false);
        }, iter: 20_000);
    }

    [Fact]
    public void Any_text_comes_through_as_it_was_cleaned() =>
        Gen.String.Sample(text =>
        {
            // Escaped by hand: the serializer itself would mend the halves.
            var escaped = string.Concat(text.Select(character => $"\\u{(int)character:x4}"));
            var activity = ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes(Activities.Message($"\"text\":\"{escaped}\"")));
            WijkBot.Messages.CleanText.Of(activity!.Text).ShouldBe(WijkBot.Messages.CleanText.Of(text));
        }, iter: 5_000);
}
