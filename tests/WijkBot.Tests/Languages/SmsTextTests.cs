using CsCheck;
using WijkBot.Languages;
using WijkBot.Messages;

namespace WijkBot.Tests.Languages;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData("Indië", "Indie")]
    [InlineData("zo’n “ding” – ja…", "zo'n \"ding\" - ja...")]
    [InlineData("Dank u 😀!", "Dank u!")]
    [InlineData("👍 prima", " prima")]
    [InlineData("Çelik Gökşen", "Çelik Göksen")]
    [InlineData("Wałęsa İnönü", "Walesa Inönü")]
    [InlineData("€ 5 voor één café", "€ 5 voor één café")]
    [InlineData("garçon", "garcon")]
    [InlineData("привет, ĸ", "привет, ĸ")]
    [InlineData("a\u00a0b", "a b")]
    public void Text_is_written_in_the_alphabet_of_sms(string text, string expected) => SmsText.Fit(text, "nl").ShouldBe(expected);

    [Fact]
    public void Languages_that_need_other_letters_keep_them() => SmsText.Fit("شكرا", "ar").ShouldBe("شكرا");

    [Theory]
    [InlineData("Teşekkürler, ğ ı İ", "tr", "Tesekkürler, g i I")]
    [InlineData("Dziękuję, łódź", "pl", "Dziekuje, lodz")]
    [InlineData("4 Deutsch 6 العربية", "nl", "4 Deutsch 6 العربية")]
    [InlineData("Dank u 😀!", "nl", "Dank u!")]
    public void Only_what_would_be_lost_keeps_a_text_from_plain_letters(string text, string language, string sent) => SmsText.Fit(text, language).ShouldBe(sent);

    [Theory]
    [InlineData("a", 160, 1)]
    [InlineData("a", 161, 2)]
    [InlineData("a", 306, 2)]
    [InlineData("a", 307, 3)]
    [InlineData("€", 80, 1)]
    [InlineData("€", 81, 2)]
    [InlineData("ş", 70, 1)]
    [InlineData("ş", 71, 2)]
    [InlineData("ş", 135, 3)]
    [InlineData("😀", 35, 1)]
    [InlineData("😀", 36, 2)]
    [InlineData("", 1, 1)]
    public void Segments_are_counted_as_the_network_does(string unit, int times, int expected) =>
        SmsText.Segments(string.Concat(Enumerable.Repeat(unit, times))).ShouldBe(expected);

    [Theory]
    // 152 septets and then an extension character: it does not fit the first segment any more, so each segment loses one septet.
    [InlineData("€", 152, 152, 3)]
    [InlineData("a", 152, 153, 2)]
    public void An_extension_character_is_not_cut_in_two(string middle, int before, int after, int expected) =>
        SmsText.Segments(new string('a', before) + middle + new string('a', after)).ShouldBe(expected);

    [Fact]
    public void A_surrogate_pair_is_not_cut_in_two() => SmsText.Segments(new string('ş', 66) + "😀" + new string('ş', 66)).ShouldBe(3);

    [Fact]
    public void Whatever_is_fitted_for_Dutch_is_in_the_alphabet_and_stays_so() =>
        Gen.String.Sample(text =>
        {
            var clean = WijkBot.Messages.CleanText.Of(text);
            var fitted = SmsText.Fit(clean, "nl");
            return Gsm7.Fits(fitted) && SmsText.Fit(fitted, "nl") == fitted;
        }, iter: 10_000);

    [Fact]
    public void More_text_never_costs_less() =>
        Gen.Select(Gen.OneOf(Gen.Const('a'), Gen.Const('€'), Gen.Const('~')).Array[0, 400], Gen.Int[0, 400]).Sample((chars, cut) =>
        {
            var text = new string(chars);
            return SmsText.Segments(text[..Math.Min(cut, text.Length)]) <= SmsText.Segments(text);
        });
}
