using System.Globalization;
using WijkBot.Conversations;

namespace WijkBot.Tests.Understanding;

/// <summary>Answers to questions of every kind but place and time, in six languages.</summary>
public sealed class AnswerTests
{
    private static readonly Question YesNo = new(SlotKind.YesNo, []);
    private static readonly Question Pests = new(SlotKind.Choice, [new("1", ["Ratten"]), new("2", ["Muizen"]), new("3", ["Wespen"])]);

    public static TheoryData<string, string, string, string, string> Answers =>
        new(DataFile.Read("answers-six.tsv").Concat(DataFile.Read("answers-home.tsv")).Select(row => (row[0], row[1], row[2], row[3], row[4])));

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_read_in_the_language_of_the_conversation(string language, string slot, string options, string text, string expected)
    {
        var question = new Question(Enum.Parse<SlotKind>(slot, ignoreCase: true),
            [.. options.Split('/').Where(option => option != "-").Select((option, index) => new ChoiceOption((index + 1).ToString(CultureInfo.InvariantCulture), [option]))]);

        Read(question, text, language).ShouldBeOneOf(expected.Split('|'));
    }

    /// <summary>Better asked again than turned round.</summary>
    [Theory]
    [InlineData("nee, is goed")]
    [InlineData("ja dat klopt niet")]
    [InlineData("ja absoluut niet")]
    [InlineData("ja en nee")]
    [InlineData("nein das stimmt")]
    public void What_says_both_is_neither(string text) => Read(YesNo, text, "nl").ShouldBe("unclear");

    [Theory]
    [InlineData("nee dat klopt")]
    [InlineData("nee hoor klopt")]
    [InlineData("no that's right")]
    public void A_no_before_what_is_right_says_that_nothing_has_to_change(string text) => Read(YesNo, text, "nl").ShouldBe("yes");

    [Theory]
    [InlineData("no", "nl", "no")]
    [InlineData("no", "en", "no")]
    [InlineData("no", "pl", "yes")]
    [InlineData("evet", "nl", "yes")]
    [InlineData("nee", "tr", "no")]
    public void The_language_of_the_conversation_goes_first(string text, string language, string expected) => Read(YesNo, text, language).ShouldBe(expected);

    [Fact]
    public void A_denial_takes_an_option_away_and_a_change_of_mind_all_before_it()
    {
        Read(Pests, "niet de eerste maar de tweede", "nl").ShouldBe("2");
        Read(Pests, "ratten, nee wacht, wespen", "nl").ShouldBe("3");
        Read(Pests, "alles behalve muizen", "nl").ShouldBe("1+3");
    }

    [Fact]
    public void Who_cannot_choose_skips_the_question() =>
        Reading.Almelo.Answer(Pests, Reading.Message("geen idee"), Reading.Reader).ShouldBeOfType<Answer.Skipped>();

    [Fact]
    public void Of_two_numbers_both_are_told() =>
        Reading.Almelo.Notation(new Question(SlotKind.Phone, []), "0697123456 of 0697654321", Reading.Reader).Alternatives.ShouldBe(["+31697654321"]);

    [Theory]
    [InlineData("gister of eergister", "D:2026-11-21", "D:2026-11-20")]
    [InlineData("morgen of overmorgen", "D:2026-11-23", "D:2026-11-24")]
    [InlineData("dinsdag of woensdag", "D:2026-11-17", "D:2026-11-18")]
    [InlineData("yesterday or the day before", "D:2026-11-21", "D:2026-11-20")]
    [InlineData("gestern oder vorgestern", "D:2026-11-21", "D:2026-11-20")]
    [InlineData("w poniedziałek albo we wtorek", "D:2026-11-16", "D:2026-11-17")]
    [InlineData("pazartesi ya da salı", "D:2026-11-16", "D:2026-11-17")]
    [InlineData("أمس أو أول أمس", "D:2026-11-21", "D:2026-11-20")]
    public void Of_two_days_both_are_told_and_he_is_asked_which(string text, string first, string second)
    {
        var question = new Question(SlotKind.When, []);
        var reading = Reading.Almelo.Notation(question, text, Reading.Reader);

        reading.Alternatives.Prepend(reading.Value).ShouldBe([first, second]);
        Reading.Almelo.Answer(question, Reading.Message(text), Reading.Reader).ShouldBeOfType<Answer.Ambiguous>().Values.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(SlotKind.YesNo)]
    [InlineData(SlotKind.Choice)]
    [InlineData(SlotKind.Number)]
    [InlineData(SlotKind.Name)]
    [InlineData(SlotKind.Phone)]
    [InlineData(SlotKind.CaseNumber)]
    [InlineData(SlotKind.Photo)]
    public void A_long_answer_costs_no_more_than_its_begin(SlotKind kind) =>
        Pace.Growth("nee niet de 1 maar 06 foto later ik ben ja ", 1_000, 4_000, text => Reading.Answer(kind, text, "ratten", "muizen")).ShouldBeLessThan(Pace.BetweenLinearAndSquare);

    private static string Read(Question question, string text, string language) =>
        Reading.Almelo.Notation(question, text, Reading.Reader with { Language = language }).Value;
}
