using WijkBot.Conversations;

namespace WijkBot.Tests.Understanding;

/// <summary>What was understood can be written to a log: it shows what kind of thing it is, never what somebody wrote.</summary>
public sealed class ShownTests
{
    private const string Told = "Er zitten ratten bij Sluiskade Noordzijde 12 sinds gisteren, bel me op 06 12345678, melding 123456";

    private static readonly string[] Personal = ["Sluiskade", "12", "gisteren", "06", "+31", "345678"];

    [Fact]
    public void A_meaning_shows_no_words_and_no_number()
    {
        var meaning = Reading.First(Told);

        meaning.Phone.ShouldNotBeNull();
        meaning.ToString().ShouldContain("ratten");
        IsSilent(meaning.ToString());
    }

    [Theory]
    [InlineData(SlotKind.Text, Told)]
    [InlineData(SlotKind.Place, "Sluiskade Noordzijde 12")]
    [InlineData(SlotKind.Phone, "06 12345678")]
    [InlineData(SlotKind.When, "gisteren")]
    [InlineData(SlotKind.YesNo, "nee, Sluiskade Noordzijde 12")]
    public void An_answer_shows_none_either(SlotKind kind, string text)
    {
        var answer = Reading.Answer(kind, text, "yes", "no").ShouldBeOfType<Answer.Given>();

        IsSilent(answer.ToString());
    }

    private static void IsSilent(string shown)
    {
        foreach (var personal in Personal)
            shown.ShouldNotContain(personal, Case.Insensitive);
    }

    [Fact]
    public void What_is_left_is_read_only_when_it_is_asked_for()
    {
        Reading.First("bij de lantaarnpaal aan de Sluiskade").OnlyWhere.ShouldBeTrue();
        Reading.First("ratten aan de Sluiskade").OnlyWhere.ShouldBeFalse();
        Reading.First("ratten").OnlyWhere.ShouldBeFalse();
    }
}
