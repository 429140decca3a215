using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Locatieserver;

/// <summary>What is made of the answers.</summary>
public sealed class AnswerTests
{
    private const string Schelfhorst = "WK014118", Windmolenbroek = "WK014119", Binnenstad = "WK014110";

    [Fact]
    public async Task An_address_of_ours_is_exact_to_the_buurt_and_what_is_only_like_it_does_not_count()
    {
        await using var finder = await Finder.StartAsync("exact");
        (await finder.StreetAsync()).ShouldBe(AreaMatch.Exact(Schelfhorst, "BU01411800"));
    }

    [Theory]
    [InlineData("zilverdistelstr.", "12")]
    [InlineData("ZILVERDISTELSTRAAT", "12 bis")]
    [InlineData("Zilverdistelstraat", "12A")]
    public async Task Spelling_and_additions_do_not_matter(string street, string number)
    {
        await using var finder = await Finder.StartAsync("exact");
        (await finder.StreetAsync(street, number)).Certainty.ShouldBe(PlaceCertainty.Exact);
    }

    [Fact]
    public async Task The_same_name_in_two_wijken_is_asked()
    {
        await using var finder = await Finder.StartAsync("several");
        (await finder.StreetAsync()).ShouldBe(AreaMatch.OneOf([Schelfhorst, Windmolenbroek]));
    }

    [Fact]
    public async Task Every_wijk_of_many_addresses_is_kept()
    {
        await using var finder = await Finder.StartAsync("many");
        (await finder.StreetAsync()).Candidates.ShouldBe([Schelfhorst, Windmolenbroek, Binnenstad, "WK014117"]);
    }

    [Fact]
    public async Task A_postcode_elsewhere_is_outside_and_tells_whose_it_is()
    {
        await using var finder = await Finder.StartAsync("outside");
        (await finder.PostcodeAsync("7641 zz", "3")).ShouldBe(AreaMatch.Outside with { Hint = "Wierden" });
    }

    [Fact]
    public async Task A_street_of_that_name_elsewhere_says_nothing()
    {
        await using var finder = await Finder.StartAsync("outside");
        (await finder.StreetAsync("Zonnedauwlaan", "3")).ShouldBe(AreaMatch.Unknown);
        (await finder.PostcodeAsync("7641ZZ", "3", "Parkweg")).ShouldBe(AreaMatch.Unknown);
    }

    [Fact]
    public async Task An_unlisted_street_that_is_called_otherwise_at_that_postcode_is_confirmed()
    {
        await using var finder = await Finder.StartAsync("postcode");
        (await finder.PostcodeAsync("7607ZZ", "12", "Zilverdistelstraat")).Certainty.ShouldBe(PlaceCertainty.Exact);
        (await finder.PostcodeAsync("7607ZZ", "12", "Zilverdistellaan")).ShouldBe(AreaMatch.Guess(Binnenstad, "BU01411000"));
    }

    [Fact]
    public async Task A_street_of_the_list_that_lies_elsewhere_than_its_postcode_is_asked()
    {
        await using var finder = await Finder.StartAsync("postcode");
        (await finder.PostcodeAsync("7607ZZ", "12", "Robbenhaarsweg")).ShouldBe(AreaMatch.OneOf([Binnenstad, "WK014113"]));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("other-year")]
    [InlineData("other-meaning")]
    public async Task What_is_not_there_and_codes_of_another_year_are_unknown(string recorded)
    {
        await using var finder = await Finder.StartAsync(recorded);
        (await finder.StreetAsync()).ShouldBe(AreaMatch.Unknown);
    }

    [Fact]
    public async Task Another_number_than_was_asked_is_no_answer()
    {
        await using var finder = await Finder.StartAsync("exact");
        (await finder.StreetAsync(number: "14")).ShouldBe(AreaMatch.Unknown);
        (await finder.PostcodeAsync("7609ZX", "12")).ShouldBe(AreaMatch.Unknown);
    }

    [Theory]
    [InlineData(null, null, "12")]
    [InlineData("Zilverdistelstraat", null, null)]
    [InlineData("Zilverdistelstraat", null, "twaalf")]
    [InlineData(null, "7609", "12")]
    [InlineData("***", null, "12")]
    [InlineData("Zilverdistelstraat", null, "123456")]
    public void Too_little_is_not_asked(string? street, string? postcode, string? number) =>
        AddressQuestion.Of(street, postcode, number).ShouldBeNull();
}
