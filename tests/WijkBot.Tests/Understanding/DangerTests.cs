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
    public void A_very_long_message_is_read_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("brand brandt staat in het huis dood wil ik ", 5000));
        Pace.Of(() => Reader.Read(Sentence.Of(text))).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }
}
