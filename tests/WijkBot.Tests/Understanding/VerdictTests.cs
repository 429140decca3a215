using WijkBot.Conversations;

namespace WijkBot.Tests.Understanding;

/// <summary>Whether it was solved, in the words residents use.</summary>
public class VerdictTests
{
    private static readonly Question Asked = new(SlotKind.Verdict, [new ChoiceOption("ja", ["Ja", "Yes"]), new ChoiceOption("deels", ["Deels", "Partly"]), new ChoiceOption("nee", ["Nee", "No"])]);
    private static readonly Question NotAsked = new(SlotKind.Verdict, []);

    [Theory]
    [InlineData("1", "ja")]
    [InlineData("2", "deels")]
    [InlineData("3", "nee")]
    [InlineData("ja", "ja")]
    [InlineData("Deels", "deels")]
    [InlineData("nee", "nee")]
    [InlineData("ja top bedankt", "ja")]
    [InlineData("ja hoor, helemaal weg", "ja")]
    [InlineData("het is opgelost, dank u wel", "ja")]
    [InlineData("ze zijn niet meer gezien, ze zijn weg", "ja")]
    [InlineData("Het ligt er niet meer", "ja")]
    [InlineData("hij brandt weer!", "ja")]
    [InlineData("nog steeds niet weg", "nee")]
    [InlineData("nee, het ligt er nog", "nee")]
    [InlineData("het ligt er nog", "nee")]
    [InlineData("ze lopen er nog steeds", "nee")]
    [InlineData("het is niet opgelost", "nee")]
    [InlineData("niet opgelost", "nee")]
    [InlineData("er is niks gedaan", "nee")]
    [InlineData("Nee hoor, hij is weer kapot", "nee")]
    [InlineData("helemaal niet", "nee")]
    [InlineData("klopt niet", "nee")]
    [InlineData("ja, het ligt er nog steeds", "nee")]
    [InlineData("ja maar er ligt nog een zak", "deels")]
    [InlineData("dat is mooi, maar ze hangen er aan de achterkant nog", "deels")]
    [InlineData("nog niet helemaal", "deels")]
    [InlineData("niet alles is weg", "deels")]
    [InlineData("een beetje", "deels")]
    [InlineData("yes thank you", "ja")]
    [InlineData("it is gone", "ja")]
    [InlineData("no, still there", "nee")]
    [InlineData("it is not fixed", "nee")]
    [InlineData("it isn't fixed", "nee")]
    [InlineData("yes but there is one bag left", "deels")]
    [InlineData("not completely", "deels")]
    public void An_answer_is_taken_in_own_words(string text, string expected) => Verdict(Asked, text).ShouldBe(expected);

    [Theory]
    [InlineData("de buurman heeft ernaar gekeken")]
    [InlineData("wanneer komt u langs?")]
    [InlineData("is het al opgelost?")]
    [InlineData("nee, opgelost")]
    public void What_says_neither_is_asked_again(string text) => Verdict(Asked, text).ShouldBe("unclear");

    [Theory]
    [InlineData("nee, het ligt er nog", "no")]
    [InlineData("nog steeds niet weg", "no")]
    [InlineData("het is opgelost", "yes")]
    [InlineData("nog niet helemaal", "partly")]
    [InlineData("ja", "unclear")]
    [InlineData("nee", "unclear")]
    [InlineData("nee, nummer 14", "unclear")]
    [InlineData("1", "unclear")]
    [InlineData("Windslaan 14", "unclear")]
    [InlineData("er zit een gat in de weg", "unclear")]
    [InlineData("ik kan er niet meer langs", "unclear")]
    public void Unasked_only_words_that_say_it_by_themselves_count(string text, string expected) => Verdict(NotAsked, text).ShouldBe(expected);

    [Theory]
    [InlineData("nee", "")]
    [InlineData("nog niet", "")]
    [InlineData("nee, ze lopen er nog steeds", "nee, ze lopen er nog steeds")]
    [InlineData("ligt er nog", "ligt er nog")]
    [InlineData("ja top bedankt", "ja top bedankt")]
    public void Words_that_say_more_are_kept(string text, string words) => (Answer(Asked, text) as Answer.Given).ShouldNotBeNull().Rest.ShouldBe(words);

    private static string Verdict(Question question, string text) => Answer(question, text) is Answer.Given { Value: ChoiceValue choice } ? choice.Id : "unclear";

    private static Answer Answer(Question question, string text) =>
        Reading.Almelo.Answer(question, Reading.Message(text), Reading.Reader);
}
