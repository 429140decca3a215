using CsCheck;
using WijkBot.Conversations;

namespace WijkBot.Tests.Understanding;

/// <summary>What the understanding must bear. How fast it is, the program of the benchmarks tells.</summary>
public sealed class StrengthTests
{
    [Fact]
    public void Nothing_a_resident_types_breaks_it() =>
        Gen.OneOf(Gen.String, Gen.OneOf(Gen.Const("Sluiskade"), Gen.Const("12"), Gen.Const("7607"), Gen.Const("EW"), Gen.Const("hoek"), Gen.Const("van der"), Gen.Const("nr."), Gen.Const("bij"),
                Gen.Const("ratten"), Gen.Const("nee"), Gen.Const("06"), Gen.Const("'s"), Gen.Const("straat"), Gen.Const("/"), Gen.Const("\U0001F44D"), Gen.Const("12a"), Gen.Const("?"))
            .Array[0, 10].Select(parts => string.Join(' ', parts)))
            .Sample(text =>
            {
                Reading.First(text);
                Reading.Almelo.Danger(text);
                Reading.Almelo.Command(text);
                foreach (var kind in Enum.GetValues<SlotKind>())
                    Reading.Answer(kind, text, "yes", "no");
            }, iter: 1_000);

    [Fact]
    public void What_stands_beyond_the_first_thousands_of_letters_costs_nothing() =>
        Pace.Growth("ratten bij van der sluiskade 12 sinds al half nummer hoek 7607 ", 4_000, 320_000, text => Reading.First(text)).ShouldBeLessThan(3);

    [Theory]
    [InlineData("er zijn ratten en de lamp is stuk. ")]
    [InlineData("is en ")]
    [InlineData("Er ligt afval bij Sluiskade 12. ")]
    public void A_long_row_of_sentences_costs_as_much_more_as_it_is_longer(string one) =>
        Pace.Growth(one, 1_000, 4_000, text => Reading.First(text)).ShouldBeLessThan(Pace.BetweenLinearAndSquare);

    [Theory]
    [InlineData("en")]
    [InlineData("honderd")]
    [InlineData("een")]
    [InlineData("ratten")]
    [InlineData("straat")]
    public void One_word_of_thousands_of_letters_costs_as_much_more_as_it_is_longer(string part)
    {
        Pace.Growth(part, 1_000, 4_000, text => Reading.First(text)).ShouldBeLessThan(Pace.BetweenLinearAndSquare);
        Pace.Growth(part, 1_000, 4_000, text => Reading.Answer(SlotKind.Number, text)).ShouldBeLessThan(Pace.BetweenLinearAndSquare);
    }
}
