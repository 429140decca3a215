using System.Globalization;
using System.Text;
using CsCheck;
using WijkBot.Channels.Twilio;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Whatever is changed of a genuine call, it is not accepted. Set WIJKBOT_MUTATIONS=100000 for the long run.</summary>
public sealed class MutationTests
{
    private const string Url = TwilioApp.PublicBase + "/twilio/messages";

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
                    signature = Bent.Flipped(signature, choice.Item2, choice.Item3);
                else
                    url = Bent.Flipped(url, choice.Item2, choice.Item3);
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
                var moved = Bent.Resplit([.. form.OrderBy(field => field.Key, StringComparer.Ordinal)], choice.Item2, choice.Item3, choice.Item4, choice.Item5);
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
}
