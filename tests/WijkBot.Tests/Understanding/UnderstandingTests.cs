using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Understanding;

public sealed class UnderstandingTests
{
    public static TheoryData<string, string, string, string, string, string> Firsts =>
        new(DataFile.Read("first.tsv").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5])));

    public static TheoryData<string, string, string, string> Answers =>
        new(DataFile.Read("answers.tsv").Select(row => (row[0], row[1], row[2], row[3])));

    public static TheoryData<string, string, string> Places => new(DataFile.Read("place.tsv").Select(row => (row[0], row[1], row[2])));

    [Theory]
    [MemberData(nameof(Firsts))]
    public void A_first_message_is_understood(string text, string intent, string category, string place, string certainty, string when)
    {
        var meaning = Reading.First(text);

        var found = string.Join(" | ", meaning.Intent, category == "?" ? "?" : meaning.Categories.Count > 0 ? meaning.Categories[0] : "-", Reading.Told(meaning.Place),
            certainty == "?" ? "?" : meaning.Place?.Certainty.ToString() ?? "?", meaning.When?.Value ?? "-");
        found.ShouldBe(string.Join(" | ", intent, category, place, certainty, when), string.Join(" ; ", meaning.Why));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_read_in_the_notation_of_the_contract(string slot, string options, string text, string expected)
    {
        var question = new Question(Enum.Parse<SlotKind>(slot, ignoreCase: true),
            [.. options.Split('/').Where(option => option != "-").Select(option => new ChoiceOption(option, [option]))]);

        Reading.Almelo.Notation(question, text, Reading.Reader).Value.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_read_as_an_answer(string text, string expected, string certainty)
    {
        var answer = Reading.Answer(SlotKind.Place, text);

        var place = (answer as Answer.Given)?.Value as PlaceValue;
        var told = answer switch { Answer.Skipped => "unknown", Answer.Unclear => "unclear", _ => Reading.Told(place) };
        told.ShouldBe(expected);
        if (certainty is not ("?" or "-"))
            place!.Certainty.ToString().ShouldBe(certainty);
    }

    [Fact]
    public void A_no_keeps_what_it_said_besides() =>
        Reading.Answer(SlotKind.YesNo, "nee, nummer 14", "yes", "no").ShouldBe(new Answer.Given(new ChoiceValue("no"), "nummer 14"));

    [Theory]
    [InlineData("1", "yes")]
    [InlineData("2", "no")]
    [InlineData("2️⃣", "no")]
    public void Yes_and_no_may_be_answered_by_their_numbers(string text, string expected) =>
        Reading.Answer(SlotKind.YesNo, text, "yes", "no").ShouldBe(new Answer.Given(new ChoiceValue(expected)));

    [Theory]
    [InlineData("There are rats in my street", "en")]
    [InlineData("Er zitten ratten bij ons in de straat", "nl")]
    [InlineData("Sokakta çok çöp var", "tr")]
    [InlineData("Die Laterne ist kaputt und es ist dunkel", "de")]
    [InlineData("Na ulicy jest dużo śmieci", "pl")]
    [InlineData("هناك قمامة في الشارع", "ar")]
    [InlineData("ok", null)]
    [InlineData("12", null)]
    public void The_language_is_told_when_the_text_tells_it(string text, string? expected) => Reading.First(text).Language.ShouldBe(expected);

    [Fact]
    public void A_pin_is_a_place()
    {
        var message = Reading.Message("") with { Location = new Location(52.354008, 6.664401) };

        var place = Reading.Almelo.First(message, Reading.Reader).Place.ShouldNotBeNull();

        (place.Wijk, place.Certainty, place.Latitude).ShouldBe(("WK014110", PlaceCertainty.Guess, 52.354008));
    }
}
