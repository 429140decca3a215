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
    [InlineData("de lantaarnpaal brandt niet", "lantaarnpaal-straatverlichting")]
    [InlineData("brandt weer eens niet, die lantaarnpaal bij ons", "lantaarnpaal-straatverlichting")]
    [InlineData("kapot, al weken, die glijbaan", "speelplaats")]
    [InlineData("vol is de glasbak", "container-glas-vol")]
    [InlineData("in de keuken zit een muis", "ratten-in-en-rond-woning")]
    public void What_and_what_is_the_matter_with_it_may_stand_in_any_order(string text, string expected) => First(text).ShouldBe(expected);

    [Theory]
    [InlineData("put ferstopt", "putrioleringverstopt")]
    [InlineData("schomel kapot", "speelplaats")]
    [InlineData("lantaren paal stuk", "lantaarnpaal-straatverlichting")]
    [InlineData("kontener vol", "container-is-vol")]
    [InlineData("verkeersbort omgereden", "verkeersbord-verkeersafzetting")]
    [InlineData("prulebak vol", "prullenbak-vol")]
    [InlineData("wespenest onder het dak", "wespen")]
    [InlineData("'t löcht dut 't nich", "lantaarnpaal-straatverlichting")]
    public void What_is_written_by_ear_or_in_dialect_is_understood(string text, string expected) => First(text).ShouldBe(expected);

    [Theory]
    [InlineData("er zijn twee bankjes kapot", "straatmeubilair")]
    [InlineData("oude bank gedumpt", "grofvuil")]
    [InlineData("gaten in de weg", "onderhoud-stoep-straat-en-fietspad")]
    [InlineData("bomen omgewaaid", "boom-stormschade")]
    [InlineData("het verkeersbordje is weg", "verkeersbord-verkeersafzetting")]
    public void A_word_is_known_in_all_its_forms(string text, string expected) => First(text).ShouldBe(expected);

    [Theory]
    [InlineData("the street light is not working", "lantaarnpaal-straatverlichting")]
    [InlineData("sokak lambası yanmıyor", "lantaarnpaal-straatverlichting")]
    [InlineData("die Straßenlaterne ist kaputt", "lantaarnpaal-straatverlichting")]
    [InlineData("latarnia nie świeci", "lantaarnpaal-straatverlichting")]
    [InlineData("لمبة الشارع مطفية", "lantaarnpaal-straatverlichting")]
    [InlineData("konteyner dolu", "container-is-vol")]
    [InlineData("الحاوية مليانة", "container-is-vol")]
    [InlineData("szczury w piwnicy", "ratten-in-en-rond-woning")]
    [InlineData("neben dem Container liegt Müll", "container-bijplaatsing")]
    public void What_residents_report_is_understood_in_six_languages(string text, string expected) => First(text).ShouldBe(expected);

    [Theory]
    [InlineData("dat gaat zo niet langer")]
    [InlineData("das ist doch nicht normal")]
    [InlineData("Wat zijn jullie openingstijden")]
    [InlineData("zo zijn we niet getrouwd")]
    public void Words_that_only_look_like_a_thing_tell_nothing(string text) => Reading.First(text).CategorySure.ShouldBeFalse();

    [Fact]
    public void A_frequent_word_is_not_what_it_sounds_like()
    {
        First("gat in de stoep").ShouldBe("onderhoud-stoep-straat-en-fietspad");
        Reading.First("dat gaat niet goed met mij").Categories.ShouldNotContain("onderhoud-stoep-straat-en-fietspad");
    }

    [Fact]
    public void Who_wants_to_be_called_reports_nothing() => Reading.First("kunt u mij bellen over mijn huis").Categories.ShouldBeEmpty();

    private static string? First(string text) => Reading.First(text).Categories is [var first, ..] ? first : null;

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
