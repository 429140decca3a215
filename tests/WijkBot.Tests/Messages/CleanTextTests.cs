using System.Text;
using CsCheck;
using WijkBot.Messages;

namespace WijkBot.Tests.Messages;

public sealed class CleanTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 40].Select(chars => new string(chars)),
        Gen.OneOf<char>('\0', '\r', '\n', '\ud83d', '\ude00', '\u0301', '\u0323', '\u202e', '\u2066', 'e', '\u1100', '\u1161', '\u0344')
            .Array[0, 60].Select(chars => new string(chars)));

    [Theory]
    [InlineData("Er zitten ratten", "Er zitten ratten")]
    [InlineData("a\0b", "ab")]
    [InlineData("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier")]
    [InlineData("Indie\u0308", "Indi\u00eb")]
    [InlineData("\u202egpj.exe", "gpj.exe")]
    [InlineData("\U0001F468\u200D\U0001F469 ok", "\U0001F468\u200D\U0001F469 ok")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_is_cleaned(string? text, string expected) => CleanText.Of(text).ShouldBe(expected);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => CleanText.Of("x\ud83dy").ShouldBe("x\ufffdy");

    [Fact]
    public void A_letter_keeps_at_most_eight_marks() =>
        CleanText.Of("q" + new string('\u0323', 500) + "!").ShouldBe("q" + new string('\u0323', 8) + "!");

    [Fact]
    public void Whatever_comes_is_well_formed_without_controls_and_stays_as_it_is_when_cleaned_again() =>
        AnyText.Sample(text =>
        {
            var clean = CleanText.Of(text);
            var wellFormed = clean.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == clean.Length && clean.IsNormalized(NormalizationForm.FormC);
            return wellFormed && !clean.Contains('\0') && !clean.Contains('\u202e') && CleanText.Of(clean) == clean;
        }, iter: 20_000);
}
