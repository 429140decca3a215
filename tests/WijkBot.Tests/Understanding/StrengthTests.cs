using CsCheck;
using WijkBot.Conversations;

namespace WijkBot.Tests.Understanding;

/// <summary>What the understanding must bear, and how fast it must be.</summary>
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
    public void A_very_long_message_is_read_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("ratten bij van der sluiskade 12 sinds al half nummer hoek 7607 ", 5000));
        Pace.Of(() => Reading.First(text)).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("er zijn ratten en de lamp is stuk. ")]
    [InlineData("is en ")]
    [InlineData("Er ligt afval bij Sluiskade 12. ")]
    public void A_long_row_of_sentences_is_read_in_a_moment(string one)
    {
        var text = string.Concat(Enumerable.Repeat(one, 4000 / one.Length));
        Pace.Of(() => Reading.First(text)).ShouldBeLessThan(TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("honderd")]
    [InlineData("een")]
    [InlineData("ratten")]
    [InlineData("straat")]
    public void One_word_of_thousands_of_letters_is_read_in_a_moment(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 4000 / part.Length));
        Pace.Of(() => Reading.First(text)).ShouldBeLessThan(TimeSpan.FromMilliseconds(20));
        Pace.Of(() => Reading.Answer(SlotKind.Number, text)).ShouldBeLessThan(TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public void A_usual_message_is_read_in_much_less_than_a_millisecond()
    {
        const string text = "Goedemiddag, er zitten sinds maandag ratten bij Sluiskade Noordzijde 12, kunt u daar wat aan doen?";

        var pace = Pace.Of(() =>
        {
            Reading.Almelo.Danger(text);
            Reading.Almelo.Command(text);
            Reading.First(text);
        }, rounds: 2_000);

        TestContext.Current.TestOutputHelper?.WriteLine($"{pace.TotalMicroseconds} microseconds");
        pace.ShouldBeLessThan(TimeSpan.FromMilliseconds(1));
    }
}
