using WijkBot.Tests.House;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

public sealed class FrequentWordsTests
{
    /// <summary>Of the words of a message; the rest is worked out each time, which only takes longer.</summary>
    private const double MostAreKnown = 0.85;

    private static IEnumerable<string> Messages => Directory.GetFiles(Repository.PathOf("tests/Corpus"), "messages-*.tsv").SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(cells => cells.Length > 3).Select(cells => cells[3]);

    [Fact]
    public void Each_has_a_number_of_its_own() =>
        Enumerable.Range(0, FrequentWords.Count).Where(number => FrequentWords.Number(FrequentWords.Word(number)) != number).ShouldBeEmpty();

    [Fact]
    public void Most_words_of_a_message_are_among_them()
    {
        var words = Messages.SelectMany(text => Sentence.Of(text).Tokens).Where(token => token.Kind == TokenKind.Word).ToList();

        (words.Count(token => token.Frequent >= 0) / (double)words.Count).ShouldBeGreaterThan(MostAreKnown);
    }

    [Fact]
    public void A_message_has_the_one_string_that_there_is_of_such_a_word() =>
        Sentence.Of("Is de LAMP kapot").Tokens.ShouldAllBe(token => ReferenceEquals(token.Folded, FrequentWords.Word(token.Frequent)));

    [Theory]
    [InlineData("kapot", "lamp")]
    [InlineData("kapot", "xqzwv")]
    public void Another_word_in_its_place_has_the_number_of_that_word(string one, string other) =>
        Sentence.Of(one).Tokens[0].As(other).Frequent.ShouldBe(Sentence.Of(other).Tokens[0].Frequent);

    [Fact]
    public void What_is_made_of_a_frequent_word_is_kept_and_of_any_other_is_not()
    {
        var read = new List<string>();
        var memo = new WordMemo<int>(word =>
        {
            read.Add(word);
            return word.Length;
        });
        foreach (var token in Sentence.Of("kapot kapot xqzwv xqzwv").Tokens)
            memo.Of(token).ShouldBe(token.Folded.Length);

        read.ShouldBe(["kapot", "xqzwv", "xqzwv"]);
    }
}
