using WijkBot.Conversations;
using WijkBot.Understanding;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

public sealed class DangerTests
{
    private static readonly DangerReader Reader = new(new LearnedDanger(new JointModel(new LearnedModel("aim"), WeightFile.LoadHidden("danger"))));

    public static TheoryData<Danger, string> Table => new(DataFile.Read("danger.tsv").Concat(DataFile.Read("danger-fresh.tsv")).Select(row => (Enum.Parse<Danger>(row[0]), row[1])));

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

    [Theory]
    [InlineData("Ik denk het wel")]
    [InlineData("Mevrouw de Boer")]
    [InlineData("both 2 and 3")]
    [InlineData("wierdensestr bij de brug over t kanaal")]
    [InlineData("straks als ik thuis ben")]
    [InlineData("keine Ahnung, bin gerade nicht zu Hause")]
    public void What_answers_a_question_is_no_danger(string text) =>
        Reader.Read(Sentence.Of(text), asked: true).ShouldBe(Danger.None);

    [Theory]
    [InlineData("er is nu brand in de keuken", Danger.Emergency)]
    [InlineData("er hangt een draad los waar vonken vanaf komen", Danger.Emergency)]
    [InlineData("ze gooien vuurwerk door mijn brievenbus", Danger.Emergency)]
    [InlineData("mijn man slaat mij", Danger.Violence)]
    [InlineData("ik wil dood", Danger.Crisis)]
    [InlineData("he has a knife and he is in the house", Danger.Emergency)]
    public void Danger_is_heard_whatever_was_asked(string text, Danger expected)
    {
        Reader.Read(Sentence.Of(text), asked: true).ShouldBe(expected);
        Reader.Read(Sentence.Of(text), asked: false).ShouldBe(expected);
    }

    [Theory]
    [InlineData("HELP! 112!")]
    [InlineData("Hulp! Nu!")]
    [InlineData("Heeeelp!!! 🆘")]
    [InlineData("Hilfe!! Bitte! Schnell!")]
    [InlineData("İMDAT! Yardım edin!")]
    public void A_cry_for_help_is_one_whatever_signs_stand_in_between(string text) =>
        Reader.Read(Sentence.Of(text)).ShouldBe(Danger.Emergency);

    [Theory]
    [InlineData("help")]
    [InlineData("please")]
    [InlineData("nu")]
    public void A_word_that_only_stands_beside_a_cry_is_none(string text) =>
        Reader.Read(Sentence.Of(text)).ShouldBe(Danger.None);

    [Theory]
    [InlineData("smelt")]
    [InlineData("belooft")]
    [InlineData("schijten")]
    [InlineData("überall")]
    [InlineData("siedzi")]
    [InlineData("yapıyor")]
    public void A_word_that_is_right_is_not_taken_for_a_slip_in_one_of_danger(string word)
    {
        var spelling = new Spelling(WordFile.Patterns("danger").Vocabulary, WordFile.Read("known").SelectMany(line => line.Entry.Split(' ')));

        spelling.Meant(Fold.Word(word)).ShouldBe(Fold.Word(word));
    }

    [Theory]
    [InlineData("وبالبيت", "بيت")]
    [InlineData("القفز", "قفز")]
    [InlineData("بسكاكين", "سكاكين")]
    [InlineData("قطار", "قطار")]
    public void Arabic_words_are_looked_for_without_article_and_prefix(string typed, string bare)
    {
        var spelling = new Spelling([Fold.Word(bare)], []);

        spelling.Meant(Fold.Word(typed)).ShouldBe(Fold.Word(bare));
    }

    [Fact]
    public void Parts_in_any_order_are_found_in_any_order()
    {
        var patterns = WordFile.Patterns([new WordLine("x", "rook & kelder & veel|dikke")]);

        patterns.Find(Sentence.Of("in de kelder staat dikke rook")).ShouldHaveSingleItem();
        patterns.Find(Sentence.Of("veel rook in de kelder")).ShouldHaveSingleItem();
        patterns.Find(Sentence.Of("rook in de kelder")).ShouldBeEmpty();
        patterns.Find(Sentence.Of("veel rook. en een kelder")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Danger.Emergency, "emergency")]
    [InlineData(Danger.Crisis, "crisis")]
    [InlineData(Danger.Violence, "crisis")]
    [InlineData(Danger.Child, "crisis")]
    [InlineData(Danger.Police, "police")]
    [InlineData(Danger.Utility, "none")]
    public void Danger_is_named_after_who_has_to_be_called(Danger danger, string name) => DangerName.Of(danger).ShouldBe(name);

    [Fact]
    public void A_long_message_costs_as_much_more_as_it_is_longer() =>
        Pace.Growth("brand brandt staat in het huis dood wil ik ", 1_000, 4_000, text => Reader.Read(Sentence.Of(text))).ShouldBeLessThan(Pace.BetweenLinearAndSquare);
}
