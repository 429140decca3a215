using WijkBot.Dialogs;
using WijkBot.Messages;
using WijkBot.Tests.Understanding;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Messages;

/// <summary>A text that is cut keeps its characters whole, also those that take two places.</summary>
public sealed class CutTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 2, "ab")]
    [InlineData("a\U0001F600b", 2, "a")]
    [InlineData("a\U0001F600b", 3, "a\U0001F600")]
    [InlineData("\U0001F600", 1, "")]
    [InlineData("", 0, "")]
    public void No_character_is_cut_in_two(string text, int most, string left) => Cut.To(text, most).ShouldBe(left);

    [Fact]
    public void A_description_of_emoji_is_repeated_with_whole_ones() =>
        Kort.Van(string.Concat(Enumerable.Repeat("\U0001F600", 30))).ShouldBe(string.Concat(Enumerable.Repeat("\U0001F600", 22)) + " (...)");

    [Fact]
    public void A_long_message_of_emoji_is_read_to_a_whole_one()
    {
        var sentence = Sentence.Of("a" + string.Concat(Enumerable.Repeat("\U0001F600", Sentence.MostCharacters)));

        sentence.Text.Length.ShouldBe(Sentence.MostCharacters - 1);
        sentence.Count.ShouldBe(Sentence.MostCharacters / 2);
        Reading.First(sentence.Text).Place.ShouldBeNull();
    }
}
