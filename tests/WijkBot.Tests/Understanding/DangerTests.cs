using WijkBot.Conversations;
using WijkBot.Understanding;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

public sealed class DangerTests
{
    private static readonly DangerReader Reader = new();

    public static TheoryData<Danger, string> Table => new(DataFile.Read("danger.tsv").Select(row => (Enum.Parse<Danger>(row[0]), row[1])));

    [Theory]
    [MemberData(nameof(Table))]
    public void Danger_is_told_from_what_only_looks_like_it(Danger expected, string text)
    {
        var sentence = Sentence.Of(text);

        Reader.Read(sentence).ShouldBe(expected, string.Join("\n", Reader.Explain(sentence)));
    }

    [Fact]
    public void The_table_holds_enough_of_both()
    {
        var rows = DataFile.Read("danger.tsv").ToList();

        rows.Count(row => row[0] == nameof(Danger.None)).ShouldBeGreaterThanOrEqualTo(150);
        rows.Count(row => row[0] != nameof(Danger.None)).ShouldBeGreaterThanOrEqualTo(150);
    }

    [Theory]
    [InlineData("Vorig jaar was hier brand. Nu is er weer brand in de schuur", Danger.Emergency)]
    [InlineData("ik lach me dood, maar er is wel brand in de keuken", Danger.Emergency)]
    public void Harmless_words_do_not_hide_danger_beside_them(string text, Danger expected) =>
        Reader.Read(Sentence.Of(text)).ShouldBe(expected);

    [Fact]
    public void A_long_message_costs_as_much_more_as_it_is_longer() =>
        Pace.Growth("brand brandt staat in het huis dood wil ik ", 1_000, 4_000, text => Reader.Read(Sentence.Of(text))).ShouldBeLessThan(Pace.BetweenLinearAndSquare);
}
