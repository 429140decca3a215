using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Privacy;

namespace WijkBot.Tests.Understanding;

public class PrivacyTests
{
    private static readonly RulePrivacyGuard Guard = new(Wijken.Almelo.Areas);

    public static TheoryData<string, string, string> Texts => new(DataFile.Read("privacy.tsv").Concat(DataFile.Read("privacy-persons.tsv")).Select(row => (row[0], row[1], row[2])));

    public static TheoryData<string, string> Shown => new(DataFile.Read("privacy-nobody.tsv").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_tells_who_somebody_is_is_left_out(string text, string street, string shown) =>
        Guard.Without(text, Own(street)).ShouldBe(shown);

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_shown_holds_nothing_private_any_more(string text, string street, string shown)
    {
        var own = Own(street);

        Guard.Without(shown, own).ShouldBe(shown, text);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void What_tells_of_nobody_is_shown_as_it_was_written(string text, string street) => Guard.Without(text, Own(street)).ShouldBe(text);

    [Fact]
    public void Each_part_is_told_with_its_kind()
    {
        const string text = "Piet de Boer, Parkweg 12, 06-97001234, piet@voorbeeld.nl";

        Guard.Find(text, null).Select(span => (text[span.Start..span.End], span.Kind)).ShouldBe(
        [
            ("Piet de Boer", PrivateKind.Name),
            ("Parkweg 12", PrivateKind.Address),
            ("06-97001234", PrivateKind.Phone),
            ("piet@voorbeeld.nl", PrivateKind.Email),
        ]);
    }

    [Fact]
    public void What_is_too_long_to_be_read_is_not_shown()
    {
        var text = new string('x', 5_000) + " mevrouw Jansen";

        Guard.Without(text, null).ShouldBe(new string('x', WijkBot.Understanding.Texts.Sentence.MostCharacters));
    }

    private static PlaceValue? Own(string street) => street == "-" ? null : new PlaceValue(street) { Street = street, Certainty = PlaceCertainty.Exact };
}
