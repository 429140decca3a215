using CsCheck;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

public sealed class StreetKeyTests
{
    [Theory]
    [InlineData("Bornse str.", "bornsestraat")]
    [InlineData("H.R. Holstlaan", "hrholstlaan")]
    [InlineData("Grotestr.-Zuid", "grotestraatzuid")]
    [InlineData("Schaepmanln", "schaepmanlaan")]
    [InlineData("Burg. Schneiderssingel", "burgemeesterschneiderssingel")]
    [InlineData("v.d. Kunlaan", "vanderkunlaan")]
    [InlineData("Henk Höftenstraat", "henkhoftenstraat")]
    [InlineData("Indië", "indie")]
    [InlineData("'s-Gravenweg", "sgravenweg")]
    [InlineData("st", "st")]
    [InlineData("!?", "")]
    public void Spellings_come_together(string name, string key) => StreetKey.Of(name).ShouldBe(key);

    [Fact]
    public void A_key_is_its_own_key() =>
        Gen.String.Sample(text => StreetKey.Of(StreetKey.Of(text)) == StreetKey.Of(text), iter: 5_000);

    [Fact]
    public void A_key_is_its_own_key_for_streetlike_texts() =>
        Streetlike.Sample(text => StreetKey.Of(StreetKey.Of(text)) == StreetKey.Of(text), iter: 5_000);

    [Fact]
    public void Case_and_space_around_do_not_matter() =>
        Streetlike.Sample(text => StreetKey.Of("  " + text.ToUpperInvariant() + " ") == StreetKey.Of(text), iter: 5_000);

    [Fact]
    public void A_key_holds_letters_and_digits_only() =>
        Gen.String.Sample(text => StreetKey.Of(text).EnumerateRunes().All(System.Text.Rune.IsLetterOrDigit), iter: 5_000);

    [Fact]
    public void Every_street_is_found_by_every_way_of_writing_it()
    {
        foreach (var name in Almelo.Areas.Streets.Select(street => street.Name))
        {
            foreach (var written in (string[])[name.ToUpperInvariant(), name.Replace("straat", "str.", StringComparison.Ordinal), name.Replace("laan", "ln", StringComparison.Ordinal), name.Replace(".", "", StringComparison.Ordinal), name.Replace(' ', '-')])
                Almelo.Areas.Street(written)?.Name.ShouldBe(name);
        }
    }

    private static Gen<string> Streetlike => Gen.OneOf([.. new[] { "str", "st.", "ln", "wg", "v", "d.", "Burg.", "Oude", "é", "ö", "'s", "-", " ", ".", "12", "straat", "s", "t", "r", "pl", "n", "sgl" }.Select(Gen.Const)])
        .Array[0, 8].Select(parts => string.Concat(parts));
}
