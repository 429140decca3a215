using System.Text;
using CsCheck;
using WijkBot.Channels.Twilio;

namespace WijkBot.Tests.Channels.Twilio;

public sealed class FormBodyTests
{
    private static FormField[]? Parse(string body) => FormBody.Parse(Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData("A=1", "A", "1")]
    [InlineData("A=", "A", "")]
    [InlineData("A", "A", "")]
    [InlineData("A=b=c", "A", "b=c")]
    [InlineData("&&A=1&", "A", "1")]
    [InlineData("A=+x+", "A", " x ")]
    [InlineData("A=%20x%0a", "A", " x\n")]
    [InlineData("A=100%", "A", "100%")]
    [InlineData("A=%zz%4", "A", "%zz%4")]
    [InlineData("A=%e2%82%AC", "A", "€")]
    [InlineData("A=%00b", "A", "\0b")]
    [InlineData("A=%ff", "A", "\ufffd")]
    [InlineData("%41=%F0%9F%90%80", "A", "🐀")]
    [InlineData("=x", "", "x")]
    public void A_field_is_read_exactly(string body, string name, string value) =>
        Parse(body).ShouldBe([new FormField(name, value)]);

    [Fact]
    public void Fields_come_in_signing_order_by_code_unit() =>
        Parse("b=2&B=1&a=3&a=1&a=2")!.Select(field => field.Name + field.Value).ShouldBe(["B1", "a1", "a2", "a3", "b2"]);

    [Fact]
    public void More_than_1024_fields_are_refused()
    {
        Parse(string.Join('&', Enumerable.Range(0, 1024).Select(number => $"k{number}=v")))!.Length.ShouldBe(1024);
        Parse(string.Join('&', Enumerable.Range(0, 1025).Select(number => $"k{number}=v"))).ShouldBeNull();
    }

    [Fact]
    public void What_was_written_is_read_back() =>
        Gen.Select(Gen.String, Gen.String).Array[0, 12].Sample(
            pairs =>
            {
                var written = pairs.Where(pair => pair.Item1.Length > 0 && IsWellFormed(pair.Item1) && IsWellFormed(pair.Item2)).ToArray();
                var body = Signer.Encode(written.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
                var expected = written.Select(pair => new FormField(pair.Item1, pair.Item2)).ToArray();
                Array.Sort(expected, FormField.InSigningOrder);
                return Parse(body)!.SequenceEqual(expected);
            },
            iter: 5_000);

    [Fact]
    public void Any_bytes_are_read_without_fail() =>
        Gen.Byte.Array[0, 400].Sample(bytes => FormBody.Parse(bytes) is { Length: <= 1024 }, iter: 20_000);

    private static bool IsWellFormed(string text) => text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == text.Length && !text.Contains('\ufffd');
}
