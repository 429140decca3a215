using System.Text;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

/// <summary>Whatever is typed, in whatever script, is taken apart to its end.</summary>
public sealed class TokenizerTests
{
    [Fact]
    public void Every_character_there_is_comes_to_an_end()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
                continue;
            var character = new Rune(value).ToString();
            IsWhole(character, 1);
            IsWhole($"a{character}1{character}{character} b", 6);
        }
    }

    private static void IsWhole(string text, int most)
    {
        var at = 0;
        var tokens = Tokenizer.Split(text);
        foreach (var token in tokens)
        {
            if (token.Start < at || token.End <= token.Start || token.End > text.Length)
                throw new InvalidOperationException($"'{text}' is taken apart wrongly at {token.Start}.");
            at = token.End;
        }
        tokens.Length.ShouldBeLessThanOrEqualTo(most);
    }

    [Theory]
    [InlineData("𝟏", "1")]
    [InlineData("𝟎𝟔", "06")]
    [InlineData("٠٦1", "061")]
    [InlineData("𝟗٣𝟎2", "9302")]
    public void Digits_of_any_script_are_digits(string typed, string digits)
    {
        var token = Tokenizer.Split(typed).ShouldHaveSingleItem();

        token.Kind.ShouldBe(TokenKind.Number);
        token.Folded.ShouldBe(digits);
        token.End.ShouldBe(typed.Length);
    }

    [Fact]
    public void A_house_number_in_bold_digits_is_read() =>
        Reading.First("lamp kapot Sluiskade Noordzijde 𝟏𝟐").Place!.HouseNumber.ShouldBe("12");

    /// <summary>Not in attributes: those cannot hold half a character.</summary>
    private static readonly string[] Odd =
    [
        "lamp kapot 𝟏", "lamp kapot \ud835", "lamp kapot \udfcf", "\udfcf\ud835 lamp kapot\ud835",
        "lamp \ud835 kapot \udfcf\udfcf 𝟏\ud835", "lamp kap\ud835ot lamp kapot",
    ];

    [Fact]
    public void Half_characters_and_digits_of_two_are_read_like_any_other()
    {
        foreach (var text in Odd)
            IsReadAsALamp(text);
    }

    private static void IsReadAsALamp(string text)
    {
        var meaning = Reading.First(text);

        meaning.Intent.ShouldBe(Intents.Report);
        meaning.Categories.ShouldContain("lantaarnpaal-straatverlichting");
        Reading.Almelo.Danger(text).ShouldBe(Danger.None);
        Reading.Almelo.Command(text).ShouldBeNull();
        foreach (var kind in Enum.GetValues<SlotKind>())
            Reading.Answer(kind, text, "yes", "no").ShouldNotBeNull();
    }
}
