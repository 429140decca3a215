using System.Net;
using WijkBot.Channels;

namespace WijkBot.Tests.Channels.Twilio;

public sealed class StatusWebhookTests : IAsyncLifetime
{
    private static readonly Guid Shipment = Guid.Parse("0190a0a0-0000-7000-8000-000000000001");
    private static readonly string Path = $"/twilio/status?id={Shipment:N}";

    private readonly RecordingTurns turns = new();
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync() => app = await TwilioApp.StartAsync(turns);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("accepted", DeliveryState.Accepted)]
    [InlineData("scheduled", DeliveryState.Accepted)]
    [InlineData("queued", DeliveryState.Accepted)]
    [InlineData("sending", DeliveryState.Accepted)]
    [InlineData("sent", DeliveryState.Sent)]
    [InlineData("delivered", DeliveryState.Delivered)]
    [InlineData("partially_delivered", DeliveryState.Delivered)]
    [InlineData("read", DeliveryState.Read)]
    [InlineData("failed", DeliveryState.Failed)]
    [InlineData("undelivered", DeliveryState.Failed)]
    [InlineData("canceled", DeliveryState.Failed)]
    public async Task A_callback_becomes_a_receipt_for_our_shipment(string status, DeliveryState state)
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Status(status));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        turns.Receipts.ShouldHaveSingleItem().ShouldBe(new Receipt(Shipment, Payloads.Sid(1), state, null));
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void The_states_run_in_the_order_in_which_a_message_travels()
    {
        DeliveryState[] travelled = [DeliveryState.Accepted, DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read];
        travelled.ShouldBe(travelled.Order());
    }

    [Theory]
    [InlineData("30003", "30003")]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("<script>", null)]
    public async Task The_error_code_comes_along_when_it_is_one(string sent, string? code)
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Status("undelivered", 1, ("ErrorCode", sent), ("RawDlrDoneDate", "2611221200")));
        turns.Receipts.ShouldHaveSingleItem().ErrorCode.ShouldBe(code);
    }

    [Theory]
    [InlineData("/twilio/status")]
    [InlineData("/twilio/status?id=")]
    [InlineData("/twilio/status?id=1")]
    [InlineData("/twilio/status?id=0190a0a0000070008000000000000001&id=0190a0a0000070008000000000000002")]
    public async Task Without_one_good_id_the_receipt_goes_by_the_id_of_Twilio(string path)
    {
        using var answer = await app.Twilio.PostAsync(path, Payloads.Status("sent"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        turns.Receipts.ShouldHaveSingleItem().Shipment.ShouldBeNull();
        turns.Receipts.Single().ProviderId.ShouldBe(Payloads.Sid(1));
    }

    [Fact]
    public async Task The_signature_covers_the_id()
    {
        var form = Payloads.Status("delivered");
        var signature = Signer.Sign(TwilioApp.Token, TwilioApp.PublicBase + Path, form);
        using var answer = await app.Twilio.SendAsync($"/twilio/status?id={Guid.Empty:N}", Signer.Encode(form), signature);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        turns.Receipts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_status_nobody_knows_yet_is_no_error_and_no_receipt()
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Status("teleported"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        turns.Receipts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MessageStatus", null)]
    [InlineData("MessageStatus", "")]
    [InlineData("MessageStatus", "received")]
    [InlineData("MessageSid", "x")]
    [InlineData("AccountSid", "AC00000000000000000000000000000000")]
    public async Task What_is_no_callback_of_ours_is_a_400(string name, string? value)
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Status("sent", 1, (name, value)));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        turns.Receipts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_of_a_resident_is_never_taken_for_a_callback()
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Sms("hoi"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        turns.Receipts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_receipt_that_could_not_be_recorded_comes_again()
    {
        turns.AnswerReceipt = _ => false;
        using var refused = await app.Twilio.PostAsync(Path, Payloads.Status("sent"));
        turns.AnswerReceipt = _ => throw new InvalidOperationException("away");
        using var failed = await app.Twilio.PostAsync(Path, Payloads.Status("sent"));
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        failed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
