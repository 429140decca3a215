using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class ReceivingTests
{
    private static async Task<IncomingMessage> TakeAsync(string json)
    {
        await using var rig = await Rig.AnonymousAsync();
        (await rig.PostAsync(json)).ShouldBe(200);
        return rig.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_text_from_Web_Chat_becomes_a_message()
    {
        var message = await TakeAsync(Activities.WebChatMessage);
        message.Text.ShouldBe("Er zitten ratten");
        message.From.ShouldBe(new ResidentAddress("chat", "emulator|conv 1/ä"));
        message.ProviderId.ShouldBe("emulator|conv 1/ä|a-1");
        message.ProfileName.ShouldBe("Jan");
        message.Locale.ShouldBe("nl-NL");
        message.ReceivedAt.ShouldBe(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        message.ReturnAddress.ShouldNotBeNull().ShouldContain("http://127.0.0.1:3000");
        message.ReturnAddress.ShouldNotContain("Jan");
        (message.JustArrived, message.Choice, message.Location, message.Media.Count).ShouldBe((false, null, null, 0));
    }

    [Fact]
    public async Task An_arrival_without_members_or_recipient_is_the_same_resident_as_the_message_after_it()
    {
        var arrival = await TakeAsync(Activities.WebChatArrival);
        arrival.JustArrived.ShouldBeTrue();
        arrival.Text.ShouldBe("");
        arrival.From.ShouldBe((await TakeAsync(Activities.WebChatMessage)).From);
    }

    [Fact]
    public async Task A_Teams_message_keeps_its_line_and_loses_its_copy_as_html()
    {
        var message = await TakeAsync(Activities.TeamsMessage);
        message.From.ShouldBe(new ResidentAddress("chat", "msteams|a:1y") { Line = "28:bot" });
        message.Media.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""[{"id":"bot"}]""", false)]
    [InlineData("""[{"id":"bot"},{"id":"u"}]""", true)]
    [InlineData("""[{"id":"u"}]""", true)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    [InlineData("\"odd\"", false)]
    public async Task Only_somebody_else_than_the_bot_arrives(string members, bool arrives)
    {
        var update = Activities.OfType("conversationUpdate", "\"recipient\":{\"id\":\"bot\"}", $"\"membersAdded\":{members}");
        if (arrives)
            (await TakeAsync(update)).JustArrived.ShouldBeTrue();
        else
            await EndpointTests.NothingAsync(update, 200);
    }

    [Fact]
    public async Task In_a_group_each_person_is_a_resident()
    {
        var group = Activities.Message("\"text\":\"x\"").Replace("""{"id":"c"}""", """{"id":"c","isGroup":true}""", StringComparison.Ordinal);
        (await TakeAsync(group)).From.Value.ShouldBe("directline|c|u");
    }

    [Fact]
    public async Task Ids_with_the_separator_in_them_do_not_run_into_each_other()
    {
        var one = await TakeAsync(Activities.Message("\"text\":\"x\"", "\"id\":\"m\"").Replace("\"c\"", "\"c|d\"", StringComparison.Ordinal));
        var two = await TakeAsync(Activities.Message("\"text\":\"x\"", "\"id\":\"d|m\""));
        one.ProviderId.ShouldNotBe(two.ProviderId);
    }

    [Fact]
    public async Task A_very_long_conversation_id_gives_a_short_key()
    {
        var message = await TakeAsync(Activities.Message("\"text\":\"x\"", "\"id\":\"m\"").Replace("\"c\"", $"\"{new string('c', 5000)}\"", StringComparison.Ordinal));
        (message.From.Value.Length, message.ProviderId.Length).ShouldBe((71, 71));
    }

    [Fact]
    public async Task Without_an_id_the_same_delivery_bears_the_same_one()
    {
        var json = Activities.Message("\"text\":\"ja\"", "\"timestamp\":\"2026-11-22T12:00:00Z\"");
        var id = (await TakeAsync(json)).ProviderId;
        (await TakeAsync(json)).ProviderId.ShouldBe(id);
        (await TakeAsync(json.Replace("12:00", "12:01", StringComparison.Ordinal))).ProviderId.ShouldNotBe(id);
    }

    [Fact]
    public async Task Without_anything_that_tells_two_equal_messages_apart_both_are_kept()
    {
        var json = Activities.Message("\"text\":\"ja\"");
        (await TakeAsync(json)).ProviderId.ShouldNotBe((await TakeAsync(json)).ProviderId);
    }

    [Theory]
    [InlineData("""{"type":"GeoCoordinates","latitude":52.35,"longitude":6.66,"name":"Thuis"}""", "Thuis", null)]
    [InlineData("""{"type":"Place","name":"Park","address":"Sluiskade 1","geo":{"type":"GeoCoordinates","latitude":52.35,"longitude":6.66}}""", "Park", "Sluiskade 1")]
    [InlineData("""{"type":"Place","address":{"streetAddress":"Sluiskade 1","addressLocality":"Almelo"},"geo":{"latitude":"52.35","longitude":"6.66"}}""", null, "Sluiskade 1, Almelo")]
    public async Task A_pin_becomes_a_location(string entity, string? label, string? address) =>
        (await TakeAsync(Activities.Message("\"text\":\"\"", $"\"entities\":[{{\"type\":\"mention\"}},{entity}]"))).Location
            .ShouldBe(new Location(52.35, 6.66, label, address));

    [Theory]
    [InlineData("""{"type":"GeoCoordinates","latitude":91,"longitude":6.66}""")]
    [InlineData("""{"type":"GeoCoordinates","latitude":52,"longitude":181}""")]
    [InlineData("""{"type":"GeoCoordinates","latitude":1e400,"longitude":6}""")]
    [InlineData("""{"type":"GeoCoordinates","latitude":"NaN","longitude":"6"}""")]
    [InlineData("""{"type":"Place","geo":"here"}""")]
    [InlineData("5")]
    public async Task A_pin_off_the_earth_is_none(string entity) =>
        (await TakeAsync(Activities.Message("\"text\":\"x\"", $"\"entities\":[{entity}]"))).Location.ShouldBeNull();

    [Fact]
    public async Task Attachments_become_media()
    {
        var message = await TakeAsync(Activities.Message("""
            "attachments":[{"contentType":"image/png","contentUrl":"https://x.example/1.png","name":"a"},{"contentUrl":"https://x.example/2"},{"contentType":5},7]
            """));
        message.Media.ShouldBe([new Media("https://x.example/1.png", "image/png"), new Media("https://x.example/2", "application/octet-stream")]);
    }

    [Theory]
    [InlineData("\"text\":\"Ja\"", "Ja", null)]
    [InlineData("\"text\":\"Ja\",\"value\":\"yes\"", "Ja", "yes")]
    [InlineData("\"value\":2", "", "2")]
    [InlineData("\"text\":\"yes\",\"channelData\":{\"postBack\":true}", "yes", "yes")]
    [InlineData("\"text\":\"yes\",\"value\":{\"a\":1},\"channelData\":[]", "yes", null)]
    public async Task A_pressed_button_is_known_by_its_value(string members, string text, string? choice)
    {
        var message = await TakeAsync(Activities.Message(members));
        (message.Text, message.Choice).ShouldBe((text, choice));
    }

    [Fact]
    public async Task A_quote_names_the_message_as_it_was_named_when_sent() =>
        (await TakeAsync(Activities.Message("\"text\":\"x\"", "\"replyToId\":\"r1\""))).QuotedId.ShouldBe("directline|c|r1");

    [Theory]
    [InlineData("\"text\":\"rat \\ud83d\"", "rat \uFFFD")]
    [InlineData("\"text\":\"\\ude00 rat\"", "\uFFFD rat")]
    [InlineData("\"text\":\"\\ud83d\\ude00 \\\\ud83d\"", "😀 \\ud83d")]
    [InlineData("\"text\":\"a\\u0000b\"", "ab")]
    public async Task Half_an_emoji_or_a_NUL_does_not_cost_the_message(string member, string text) =>
        (await TakeAsync(Activities.Message(member))).Text.ShouldBe(text);
}
