using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;
using WijkBot.Channels.Twilio;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Whatever is changed of a genuine call, it is not accepted. Set WIJKBOT_MUTATIONS=100000 for the long run.</summary>
public sealed class ForgeryTests : IAsyncLifetime
{
    private const string Path = "/twilio/messages";
    private const string Url = TwilioApp.PublicBase + Path;

    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("WIJKBOT_MUTATIONS"), CultureInfo.InvariantCulture, out var asked) ? asked : 10_000;

    private static readonly TwilioOptions Options = new()
    {
        AccountSid = Payloads.Account,
        AuthToken = TwilioApp.Token,
        WebhookBaseUrl = TwilioApp.PublicBase,
        SmsNumber = Payloads.SmsNumber,
        WhatsAppNumber = Payloads.WhatsAppNumber,
    };

    private readonly RecordingTurns turns = new();
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync() => app = await TwilioApp.StartAsync(turns, TwilioApp.Settings(("PreviousAuthToken", "the-one-before")));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static readonly List<KeyValuePair<string, string>>[] Genuine =
    [
        Payloads.Sms("Er zitten ratten bij de brug"),
        Payloads.WhatsApp("Nee", 2, ("ButtonText", "Nee"), ("ButtonPayload", "2")),
        Payloads.WhatsApp("", 3, ("Latitude", "52.35"), ("Longitude", "6.66"), ("Label", "Plein"), ("Address", "Straat 1")),
    ];

    private static bool IsAccepted(string url, byte[] body, string? signature)
    {
        var fields = FormBody.Parse(body);
        return fields is not null && new TwilioSignature(Options).Matches(url, fields, signature)
            && new MessageForm(Options, TimeProvider.System).Parse(new TwilioForm(fields)).Message is not null;
    }

    [Fact]
    public void Genuine_calls_are_accepted_so_that_the_others_say_something()
    {
        foreach (var form in Genuine)
            IsAccepted(Url, Encoding.UTF8.GetBytes(Signer.Encode(form)), Signer.Sign(TwilioApp.Token, Url, form)).ShouldBeTrue();
    }

    [Fact]
    public void No_flipped_bit_of_the_body_is_accepted_unless_it_means_the_same() =>
        Gen.Select(Gen.Int[0, Genuine.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 7]).Sample(
            choice =>
            {
                var form = Genuine[choice.Item1];
                var body = Encoding.UTF8.GetBytes(Signer.Encode(form));
                var before = FormBody.Parse(body)!;
                body[choice.Item2 % body.Length] ^= (byte)(1 << choice.Item3);
                var same = FormBody.Parse(body) is { } after && after.SequenceEqual(before);
                return same || !IsAccepted(Url, body, Signer.Sign(TwilioApp.Token, Url, form));
            },
            iter: Mutations / 2);

    [Fact]
    public void No_flipped_bit_of_signature_or_url_is_accepted() =>
        Gen.Select(Gen.Int[0, Genuine.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 6], Gen.Bool).Sample(
            choice =>
            {
                var form = Genuine[choice.Item1];
                var body = Encoding.UTF8.GetBytes(Signer.Encode(form));
                var (url, signature) = (Url, Signer.Sign(TwilioApp.Token, Url, form));
                if (choice.Item4)
                    signature = Flipped(signature, choice.Item2, choice.Item3);
                else
                    url = Flipped(url, choice.Item2, choice.Item3);
                // The case of the host and a lone ? at the end are the same URL.
                var same = url.TrimEnd('?').Equals(Url, StringComparison.OrdinalIgnoreCase) && signature == Signer.Sign(TwilioApp.Token, Url, form);
                return same || !IsAccepted(url, body, signature);
            },
            iter: Mutations / 4);

    [Fact]
    public void No_moved_border_between_names_and_values_is_accepted() =>
        Gen.Select(Gen.Int[0, Genuine.Length - 1], Gen.Int[0, 1000], Gen.Int[1, 12], Gen.Bool, Gen.Bool).Sample(
            choice =>
            {
                var form = Genuine[choice.Item1];
                var moved = Resplit([.. form.OrderBy(field => field.Key, StringComparer.Ordinal)], choice.Item2, choice.Item3, choice.Item4, choice.Item5);
                return moved is null || !IsAccepted(Url, Encoding.UTF8.GetBytes(Signer.Encode(moved)), Signer.Sign(TwilioApp.Token, Url, form));
            },
            iter: Mutations / 4);

    /// <summary>A text that holds a sender of its own, with the real one pushed into a field behind it.</summary>
    [Theory]
    [InlineData("FromCity", "FromCity", "From+31600000001FromCity")]
    [InlineData("FromA", "FromA", "From+31600000001")]
    [InlineData("FromA", "FromAFrom", "+31600000001")]
    [InlineData("FromAFr", "FromAFrFrom+3", "1600000001")]
    [InlineData("G", "GFrom", "+31600000001FromCityFromCountryNLFromStateFromZip")]
    public void A_sender_typed_into_a_text_does_not_become_the_sender(string typed, string name, string value)
    {
        var form = Payloads.Sms("hoiFrom+31600000099" + typed);
        var signature = Signer.Sign(TwilioApp.Token, Url, form);
        var forged = Payloads.Sms("hoi", 1, ("From", "+31600000099"), (name, value));
        if (name == "GFrom")
            forged.RemoveAll(field => field.Key is "FromCity" or "FromCountry" or "FromState" or "FromZip");
        var body = Encoding.UTF8.GetBytes(Signer.Encode(forged));
        new TwilioSignature(Options).Matches(Url, FormBody.Parse(body), signature).ShouldBeTrue("the attack must at least keep the signature right");
        IsAccepted(Url, body, signature).ShouldBeFalse();
    }

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

    private static string Flipped(string text, int at, int bit)
    {
        var characters = text.ToCharArray();
        characters[at % characters.Length] ^= (char)(1 << bit);
        return new string(characters);
    }

    /// <summary>Moves the border of one field: letters between name and value, or between a value and the next name; or joins two fields.</summary>
    private static List<KeyValuePair<string, string>>? Resplit(List<KeyValuePair<string, string>> form, int at, int letters, bool joins, bool leftwards)
    {
        var index = at % (form.Count - 1);
        var (one, next) = (form[index], form[index + 1]);
        if (joins)
        {
            form[index] = new(one.Key, one.Value + next.Key + next.Value);
            form.RemoveAt(index + 1);
        }
        else if (leftwards)
        {
            var text = one.Key + one.Value;
            var border = (one.Key.Length + letters) % text.Length;
            if (border == one.Key.Length)
                return null;
            form[index] = new(text[..border], text[border..]);
        }
        else
        {
            var border = Math.Min(letters, next.Key.Length - 1);
            if (border == 0)
                return null;
            form[index] = new(one.Key, one.Value + next.Key[..border]);
            form[index + 1] = new(next.Key[border..], next.Value);
        }
        var isSorted = form.Zip(form.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Key, pair.Second.Key) < 0);
        return isSorted ? form : null;
    }
}
