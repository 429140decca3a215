using WijkBot.Handover;

namespace WijkBot.Tests.Handover.Relay;

public class ReplyCodeTests
{
    [Theory]
    [InlineData("K7Q4M0X Ik kom morgen", "Ik kom morgen")]
    [InlineData("k7q4m0x ik kom morgen", "ik kom morgen")]
    [InlineData("K7Q4 MOX: Ik kom", "Ik kom")]
    [InlineData(" k7 q4-mo x\nIk kom\nmorgen", "Ik kom\nmorgen")]
    [InlineData("K7Q4M0X", "")]
    public void A_code_is_read_however_it_is_typed(string text, string rest) => ReplyCode.Read(text).ShouldBe(("K7Q4M0X", rest));

    [Theory]
    [InlineData("1I0O2LL", "1100211")]
    [InlineData("llOO9oi", "1100901")]
    public void What_looks_the_same_is_the_same(string text, string code) => ReplyCode.Read(text)!.Value.Code.ShouldBe(code);

    [Theory]
    [InlineData("7607EW 30 ratten in de tuin")]
    [InlineData("7607 EW 30 ratten")]
    [InlineData("Ratten bij mij")]
    [InlineData("Tapkast kapot")]
    [InlineData("NEE")]
    [InlineData("K7Q4M0XX Ik kom")]
    [InlineData("K7Q4M0 Ik")]
    [InlineData("K7Q4MUX Ik kom")]
    [InlineData("")]
    [InlineData("ik kom om 12:30")]
    public void What_has_another_shape_is_no_code(string text) => ReplyCode.Read(text).ShouldBeNull();

    [Fact]
    public void Codes_are_drawn_evenly_and_each_has_a_digit_and_is_read_as_itself()
    {
        var codes = Enumerable.Range(0, 20_000).Select(_ => ReplyCode.Draw()).ToList();

        // of so many two are the same once in some hundred runs; three times is no chance
        codes.Distinct().Count().ShouldBeGreaterThan(codes.Count - 3);
        codes.ShouldAllBe(code => ReplyCode.Read($"{code} ja")!.Value.Code == code);
        codes.Average(code => code.Count(char.IsAsciiDigit)).ShouldBeInRange(2.3, 2.6);
        codes.SelectMany(code => code).Distinct().Count().ShouldBe(32);
    }
}
