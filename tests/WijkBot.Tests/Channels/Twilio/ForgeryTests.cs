using System.Net;
using System.Text;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Calls that Twilio did not make, or not like this.</summary>
public sealed class ForgeryTests : IAsyncLifetime
{
    private const string Path = "/twilio/messages";
    private const string Url = TwilioApp.PublicBase + Path;

    private readonly RecordingTurns turns = new();
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync() => app = await TwilioApp.StartAsync(turns, TwilioApp.Settings(("PreviousAuthToken", "the-one-before")));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_message_whose_sender_was_swallowed_into_its_text_is_refused()
    {
        var form = Payloads.Sms("hoi");
        var swallowed = Payloads.Sms("hoiFrom" + Payloads.Resident, 1, ("From", null));
        var signature = Signer.Sign(TwilioApp.Token, Url, form);
        Signer.Sign(TwilioApp.Token, Url, swallowed).ShouldBe(signature);
        using var answer = await app.Twilio.SendAsync(Path, Signer.Encode(swallowed), signature);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_an_empty_and_a_second_signature_are_a_403()
    {
        var form = Payloads.Sms("hoi");
        var signature = Signer.Sign(TwilioApp.Token, Url, form);
        using var missing = await app.Twilio.SendAsync(Path, Signer.Encode(form), null);
        using var empty = await app.Twilio.SendAsync(Path, Signer.Encode(form), "");
        using var twice = app.Twilio.Request(Path, Signer.Encode(form), signature);
        twice.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        using var two = await app.Client.SendAsync(twice, TestContext.Current.CancellationToken);
        foreach (var answer in new[] { missing, empty, two })
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_host_header_has_no_say_in_what_was_signed()
    {
        var form = Payloads.Sms("hoi");
        using var request = app.Twilio.Request(Path, Signer.Encode(form), Signer.Sign(TwilioApp.Token, "https://attacker.example" + Path, form));
        request.Headers.Host = "attacker.example";
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "attacker.example");
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_previous_token_is_accepted_while_it_is_configured()
    {
        var form = Payloads.Sms("hoi");
        using var answer = await app.Twilio.SendAsync(Path, Signer.Encode(form), Signer.Sign("the-one-before", Url, form));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_call_signed_for_one_webhook_is_not_accepted_by_the_other()
    {
        var form = Payloads.Sms("hoi");
        using var answer = await app.Twilio.SendAsync("/twilio/status", Signer.Encode(form), Signer.Sign(TwilioApp.Token, Url, form));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_json_body_is_refused_signed_or_not()
    {
        const string body = "{\"Body\":\"hoi\"}";
        var target = Path + "?bodySHA256=" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        using var signed = app.Twilio.Request(target, body, Signer.Sign(TwilioApp.Token, TwilioApp.PublicBase + target, []));
        using var unsigned = app.Twilio.Request(target, body, "x");
        signed.Content!.Headers.ContentType = unsigned.Content!.Headers.ContentType = new("application/json");
        (await app.Client.SendAsync(signed, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Client.SendAsync(unsigned, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
