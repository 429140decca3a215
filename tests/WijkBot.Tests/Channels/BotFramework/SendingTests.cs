using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

public sealed class SendingTests : SendingRig
{
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
}
