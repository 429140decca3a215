using WijkBot.Channels.Twilio;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>The vectors of Twilio's own helper libraries (twilio-node spec/validation.spec.js, twilio-csharp RequestValidatorTest).</summary>
public sealed class SignatureVectorTests
{
    private const string Query = "/myapp.php?foo=1&bar=2";
    private const string Digits = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";

    private static readonly TwilioSignature Signature = new(["12345"]);

    private static bool Matches(string url, string form, string signature) =>
        Signature.Matches(url, FormBody.Parse(System.Text.Encoding.UTF8.GetBytes(form)), signature);

    [Theory]
    [InlineData("https://mycompany.com" + Query, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:443" + Query, "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("http://mycompany.com:80" + Query, "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    [InlineData("http://mycompany.com:1234" + Query, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=")]
    [InlineData("https://user:pass@mycompany.com" + Query, "CukzLTc1tT5dXEDIHm/tKBanW10=")]
    [InlineData("https://user@mycompany.com" + Query, "2YRLlVAflCqxaNicjMpJcSTgzSs=")]
    [InlineData("https://mycompany.com" + Query + "&Body=It's+amazing", "TfZzewPq8wqrGlMfyAud8+/IvJ0=")]
    [InlineData("https://MyCompany.com" + Query, "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    [InlineData("https://MyCompany.com:1234" + Query, "PCqOZm8cnu/L6+u5i5fuEd+Iac4=")]
    public void A_published_signature_is_accepted(string url, string signature) => Matches(url, Digits, signature).ShouldBeTrue();

    [Theory]
    [InlineData("https://mycompany.com:443" + Query, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com" + Query, "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("https://mycompany.com" + Query + "#rc=3&rp=5xx,ct,rt", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    public void The_standard_port_may_be_written_or_not_and_the_fragment_is_never_signed(string url, string signature) =>
        Matches(url, Digits, signature).ShouldBeTrue();

    [Theory]
    [InlineData("MessagingBinding.Address=%2B1415xxxxxxx&MessagingBinding.Address=%2B1325xxxxxxx", "83O6e2vORAoJHUNzJjDWN1jz+BA=")]
    [InlineData("Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234", "IK+Dwps556ElfBT0I3Rgjkr1wJU=")]
    public void Repeated_names_are_signed_once_per_value_in_order(string form, string signature) =>
        Matches("https://mycompany.com" + Query, form, signature).ShouldBeTrue();

    [Theory]
    [InlineData(Query + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620", "{\"property\": \"value\", \"boolean\": true}", "a9nBmqA0ju/hNViExpshrM61xv4=")]
    [InlineData("/myapp.php?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620", "{\"property\": \"value\", \"boolean\": true}", "y77kIzt2vzLz71DgmJGsen2scGs=")]
    [InlineData(Query + "&bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "{}", "Ldidvp12m26NI7eqEvxnEpkd9Hc=")]
    public void A_json_body_is_accepted_by_its_hash_in_the_url(string path, string body, string signature)
    {
        Signature.MatchesBody("https://mycompany.com" + path, System.Text.Encoding.UTF8.GetBytes(body), signature).ShouldBeTrue();
        Signature.MatchesBody("https://mycompany.com" + path, System.Text.Encoding.UTF8.GetBytes(body + " "), signature).ShouldBeFalse();
    }

    [Fact]
    public void A_json_body_without_hash_in_the_url_is_refused() =>
        Signature.MatchesBody("https://mycompany.com" + Query, "{}"u8, Signer.Sign("12345", "https://mycompany.com" + Query, [])).ShouldBeFalse();

    [Theory]
    [InlineData("https://h.nl/p", "https://h.nl/p?")]
    [InlineData("https://h.nl/p?", "https://h.nl/p")]
    [InlineData("https://h.nl/p?", "https://h.nl:443/p?")]
    [InlineData("https://h.nl/p?a=b+c&d=%7e", "https://h.nl/p?a=b%20c&d=~")]
    [InlineData("https://h.nl/p?a=1&b=2&a=3", "https://h.nl/p?a=1&a=3&b=2")]
    [InlineData("https://h.nl/p?a=(x)!*'", "https://h.nl:443/p?a=(x)!*'")]
    [InlineData("https://h.nl/p?naam=ë", "https://h.nl/p?naam=%C3%AB")]
    [InlineData("http://[::1]:5080/p", "http://[::1]/p")]
    public void Other_ways_to_write_the_same_url_are_tried(string ours, string signedAs) =>
        Matches(ours, "A=1", Signer.Sign("12345", signedAs, [new("A", "1")])).ShouldBeTrue();

    [Theory]
    [InlineData("https://h.nl/p", "https://h.nl:8443/p")]
    [InlineData("https://h.nl:8443/p", "https://h.nl:443/p")]
    [InlineData("https://h.nl/p", "http://h.nl/p")]
    [InlineData("https://h.nl/p", "https://h.nl/P")]
    [InlineData("https://h.nl/p", "https://h.nl/p/")]
    [InlineData("https://h.nl/p?a=1", "https://h.nl/p?a=2")]
    [InlineData("https://h.nl/p?a=1", "https://h.nl/p")]
    public void Another_url_is_not_ours(string ours, string signedAs) =>
        Matches(ours, "A=1", Signer.Sign("12345", signedAs, [new("A", "1")])).ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B9=")] // the same twenty bytes, written differently
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8= ")]
    [InlineData("rsoydt4t1cutdk1pdd93/vvr8b8=")]
    [InlineData("ëëëëëëëëëëëëëëëëëëëëëëëëëëëë")]
    public void Anything_but_the_one_spelling_of_the_signature_is_refused(string? signature) =>
        Matches("https://mycompany.com" + Query, Digits, signature!).ShouldBeFalse();

    [Fact]
    public void Both_tokens_are_accepted_during_rotation_and_an_empty_one_never()
    {
        var rotating = new TwilioSignature(["new", "old"]);
        var settled = new TwilioSignature(["new", ""]);
        foreach (var token in new[] { "new", "old" })
            rotating.Matches("https://h.nl/p", [], Signer.Sign(token, "https://h.nl/p", [])).ShouldBeTrue();
        settled.Matches("https://h.nl/p", [], Signer.Sign("old", "https://h.nl/p", [])).ShouldBeFalse();
        settled.Matches("https://h.nl/p", [], Signer.Sign("", "https://h.nl/p", [])).ShouldBeFalse();
    }
}
