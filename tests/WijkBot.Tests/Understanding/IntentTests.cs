using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Tests.Understanding;

/// <summary>What somebody wants, and in which language he says it.</summary>
public sealed class IntentTests
{
    public static TheoryData<string, string, string> Messages => new(DataFile.Read("intent.tsv").Select(row => (row[0], row[1], row[2])));

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_is_wanted_is_told_in_each_language(string text, string language, string intent)
    {
        var meaning = Reading.First(text);
        (meaning.Language ?? "nl", meaning.Presumed ?? meaning.Intent).ShouldBe((language, intent));
    }

    [Fact]
    public void Words_that_tell_nothing_of_what_for_are_not_taken_for_a_report()
    {
        var meaning = Reading.First("het is weer zover bij ons");
        (meaning.Intent, meaning.Strong).ShouldBe((Intents.Other, false));
    }

    [Theory]
    [InlineData("het is weer zover bij Verzetslaan 8")]
    public void With_a_place_they_are_a_report(string text) => Reading.First(text).Intent.ShouldBe(Intents.Report);

    [Theory]
    [InlineData("ja dat is goed hoor")]
    [InlineData("asdfgh qwerty")]
    [InlineData("geen idee")]
    public void What_says_too_little_is_not_even_presumed(string text) =>
        Reading.First(text).ShouldSatisfyAllConditions(meaning => meaning.Intent.ShouldBe(Intents.Other), meaning => meaning.Presumed.ShouldBeNull());

    [Theory]
    [InlineData("türkçe konuşabilir miyiz", "tr")]
    [InlineData("kan het in het Turks", "tr")]
    [InlineData("Sprechen Sie Deutsch?", "de")]
    [InlineData("mówicie po polsku", "pl")]
    [InlineData("هل تتكلمون العربية", "ar")]
    [InlineData("do you speak English", "en")]
    public void A_language_can_be_asked_for_in_any_language(string text, string wanted) => Reading.First(text).WantsLanguage.ShouldBe(wanted);

    [Theory]
    [InlineData("niemant", "niemand")]
    [InlineData("belle", "bellen")]
    [InlineData("praate", "praten")]
    [InlineData("fersopt", "fersopt")]
    [InlineData("bellen", "bellen")]
    public void A_word_is_known_by_its_sound(string typed, string meant) =>
        new Sounds("nl", ["niemand", "bellen", "praten", "verstopt"]).Meant(typed).ShouldBe(meant);

    [Theory]
    [InlineData("nich", "niet")]
    [InlineData("stadhoes", "stadhuis")]
    [InlineData("emaakt", "gemaakt")]
    [InlineData("elk", "elk")]
    public void A_word_in_dialect_is_known_by_the_word_it_stands_for(string typed, string meant) =>
        new Dialect("nl").Meant(typed, ["gemaakt"]).ShouldBe(meant);

    [Fact]
    public void Word_data_is_looked_for_without_its_dialect() => new Dialect("nl").Line("steet|ligt nich_meer?").ShouldBe("staat|ligt niet_meer?");

    [Fact]
    public void Another_language_has_no_Dutch_dialect() => new Dialect("pl").Meant("nich", []).ShouldBe("nich");

    [Fact]
    public void Another_language_does_not_sound_like_Dutch() => new Sounds("pl", ["bellen"]).Meant("belle").ShouldBe("belle");

    [Theory]
    [InlineData("بالحاوية", "حاويه")]
    [InlineData("الحي", "حي")]
    [InlineData("لبلاغي", "بلاغي")]
    [InlineData("الله", "الله")]
    [InlineData("حاوية", "حاويه")]
    public void The_Arabic_article_is_taken_off(string typed, string bare) => Article.Without(Sentence.Of(typed))[0].ShouldBe(bare);
}
