namespace WijkBot.Tests.Understanding;

/// <summary>What a message is about and what it wants, among words that point elsewhere.</summary>
public sealed class TopicTests
{
    [Theory]
    [InlineData("overlast jongeren bij speeltuin", "jongerenoverlast")]
    [InlineData("losse tegel bij de container", "onderhoud-stoep-straat-en-fietspad")]
    [InlineData("graffiti op het bankje", "graffitiwildplak")]
    [InlineData("wespennest in de speeltuin", "wespen")]
    [InlineData("vuurwerk in de speeltuin", "overlast-door-afsteken-vuurwerk")]
    [InlineData("lantaarnpaal naast de speeltuin doet het niet", "lantaarnpaal-straatverlichting")]
    [InlineData("prullenbak bij de bushalte vol", "prullenbak-vol")]
    [InlineData("auto geparkeerd voor de school", "parkeeroverlast")]
    [InlineData("ratten bij de container", "ratten")]
    [InlineData("mensen slapen in het portiek", "daklozen-bedelen")]
    public void What_it_is_about_counts_not_what_it_lies_beside(string text, string expected)
    {
        var meaning = Reading.First(text);

        (meaning.Categories[0], meaning.CategorySure).ShouldBe((expected, true), string.Join(" ; ", meaning.Why));
    }

    [Theory]
    [InlineData("Kunt u tegen mijn wijkregisseur zeggen dat er ratten zitten op Robbenhaarsweg 3", "report")]
    [InlineData("De wijkregisseur zou komen kijken naar de kapotte stoep Robbenhaarsweg 3 maar kwam niet", "complaint")]
    [InlineData("kan de wijkregisseur van de schelfhorst iets doen aan de ratten", "report")]
    [InlineData("onze wijkregisseur weet dat er een gat in de stoep zit robbenhaarsweg 3", "report")]
    [InlineData("ik wil een regisseur spreken over zwerfvuil robbenhaarsweg 3", "human")]
    [InlineData("wie is de wijkregisseur van robbenhaarsweg 3", "regisseur")]
    [InlineData("wijkregisseur schelfhorst", "regisseur")]
    [InlineData("ik heb geen idee wie hierover gaat maar de lantaarnpaal robbenhaarsweg 3 is kapot", "report")]
    public void Only_who_asks_who_the_regisseur_is_asks_that(string text, string expected) => Reading.First(text).Intent.ShouldBe(expected);

    [Fact]
    public void A_dead_pet_on_the_road_is_not_a_lost_one()
    {
        Reading.First("dode hond op de weg").KnownQuestion.ShouldBeNull();
        Reading.First("mijn hond is weg").KnownQuestion.ShouldBe("huisdier-vermist");
    }

    [Fact]
    public void A_bomb_is_no_tree() => Reading.First("bom in de straat").Categories.ShouldNotContain(slug => slug.StartsWith("boom"));

    [Fact]
    public void The_municipality_s_own_questions_are_known_by_their_examples()
    {
        var examples = Reading.Data.Questions.SelectMany(question => question.Examples.Select(example => (question.Id, example))).ToList();

        var right = examples.Count(pair => Reading.First(pair.example).KnownQuestion == pair.Id);
        var wrong = examples.Where(pair => Reading.First(pair.example) is { KnownQuestion: { } id } && id != pair.Id).ToList();

        wrong.ShouldBeEmpty();
        ((double)right / examples.Count).ShouldBeGreaterThan(0.9, string.Join("\n", examples.Where(pair => Reading.First(pair.example).KnownQuestion is null)));
    }

    [Fact]
    public void Every_word_of_a_category_leads_to_it_or_to_nothing_surely_else()
    {
        var words = Reading.Data.Categories.SelectMany(category => category.Words.Where(word => word[0] != '-').Select(word => (category.Slug, word))).ToList();

        var found = words.Count(pair => Reading.First(pair.word).Categories.Contains(pair.Slug));
        var wrong = words.Where(pair => Reading.First(pair.word) is { CategorySure: true } meaning && meaning.Categories[0] != pair.Slug
            && !words.Any(other => other.word == pair.word && other.Slug == meaning.Categories[0])).ToList();

        ((double)found / words.Count).ShouldBeGreaterThan(0.95);
        ((double)wrong.Count / words.Count).ShouldBeLessThan(0.03, string.Join("\n", wrong));
    }
}
