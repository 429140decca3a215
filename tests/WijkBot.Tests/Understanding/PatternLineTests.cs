using WijkBot.Understanding;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

/// <summary>Patterns are made when they are first needed: here all of them are, and what is wrong with a line shows.</summary>
public sealed class PatternLineTests
{
    /// <summary>Subjects whose lines are no patterns.</summary>
    private static readonly string[] Other =
    [
        "alike", "bearer", "category", "common", "cry", "dialect", "dialing", "front", "kin", "known", "language", "number", "option", "placing", "privacy", "rule", "sound", "state", "street", "thing",
        "time", "verb", "vocabulary", "announce", "filler",
    ];

    private static IEnumerable<string> All => typeof(RuleUnderstanding).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Words/", StringComparison.Ordinal)).Select(name => name["Words/".Length..].Split('.')[0]).Distinct();

    public static TheoryData<string> Subjects => [.. All.Except(Other)];

    [Fact]
    public void No_subject_is_left_out_that_is_not_there() => Other.Except(All).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_line_of_a_subject_is_a_pattern(string subject) => WordFile.Patterns(subject).Check().ShouldBePositive();

    [Fact]
    public void Every_line_of_danger_is_a_pattern() => WordFile.Patterns(WordFile.Read("danger"), "alike").Check().ShouldBePositive();

    [Theory]
    [InlineData("is|staat er nu? brand", "staat er brand")]
    [InlineData("^ oh? nee", "nee")]
    [InlineData("^ oh? nee", "oh nee")]
    [InlineData("aan_de_gang|bezig", "hij is aan de gang")]
    [InlineData("brand* schuur", "mijn brandende schuur")]
    [InlineData("*fiets weg", "mijn bakfiets weg")]
    [InlineData("<n> dagen", "al 3 dagen")]
    [InlineData("rook & kelder", "kelder vol rook")]
    public void A_pattern_is_found_by_any_word_that_it_may_begin_with(string pattern, string text) =>
        WordFile.Patterns([new WordLine("x", pattern)]).Find(Sentence.Of(text)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("er is|staat nu? brand", "er staat nu")]
    [InlineData("^ oh? nee", "ik zeg nee")]
    [InlineData("aan_de_gang|bezig", "de gang")]
    public void And_by_no_other(string pattern, string text) => WordFile.Patterns([new WordLine("x", pattern)]).Find(Sentence.Of(text)).ShouldBeEmpty();

    [Fact]
    public void A_line_is_found_once_by_a_word_that_begins_it_in_two_ways() =>
        WordFile.Patterns([new WordLine("x", "nee|nee_hoor dank")]).Find(Sentence.Of("nee dank")).ShouldHaveSingleItem();

    [Fact]
    public void The_first_line_that_is_the_whole_message_is_taken_whatever_it_is_found_by()
    {
        var patterns = WordFile.Patterns([new WordLine("loose", "brand*"), new WordLine("exact", "brandje")]);

        patterns.Whole(Sentence.Of("brandweer"))!.Section.ShouldBe("loose");
        patterns.Whole(Sentence.Of("brandje"))!.Section.ShouldBe("exact");
    }
}
