using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Understanding;

public sealed class UnderstandingTests
{
    public static TheoryData<string, string, string, string, string, string> Firsts =>
        new(DataFile.Read("first.tsv").Select(row => (row[0], row[1], row[2], row[3], row[4], row[5])));

    public static TheoryData<string, string, string, string> Answers =>
        new(DataFile.Read("answers.tsv").Select(row => (row[0], row[1], row[2], row[3])));

    public static TheoryData<string, string, string> Places => new(DataFile.Read("place.tsv").Select(row => (row[0], row[1], row[2])));

    [Theory]
    [MemberData(nameof(Firsts))]
    public void A_first_message_is_understood(string text, string intent, string category, string place, string certainty, string when)
    {
        var meaning = Reading.First(text);

        var found = string.Join(" | ", meaning.Intent, category == "?" ? "?" : meaning.Categories.Count > 0 ? meaning.Categories[0] : "-", Reading.Told(meaning.Place),
            certainty == "?" ? "?" : meaning.Place?.Certainty.ToString() ?? "?", meaning.When?.Value ?? "-");
        found.ShouldBe(string.Join(" | ", intent, category, place, certainty, when), string.Join(" ; ", meaning.Why));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_read_in_the_notation_of_the_contract(string slot, string options, string text, string expected)
    {
        var question = new Question(Enum.Parse<SlotKind>(slot, ignoreCase: true),
            [.. options.Split('/').Where(option => option != "-").Select(option => new ChoiceOption(option, [option]))]);

        Reading.Almelo.Notation(question, text, Reading.Reader).Value.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_read_as_an_answer(string text, string expected, string certainty)
    {
        var answer = Reading.Answer(SlotKind.Place, text);

        var place = (answer as Answer.Given)?.Value as PlaceValue;
        var told = answer switch { Answer.Skipped => "unknown", Answer.Unclear => "unclear", _ => Reading.Told(place) };
        told.ShouldBe(expected);
        if (certainty is not ("?" or "-"))
            place!.Certainty.ToString().ShouldBe(certainty);
    }

    [Fact]
    public void A_no_keeps_what_it_said_besides() =>
        Reading.Answer(SlotKind.YesNo, "nee, nummer 14", "yes", "no").ShouldBe(new Answer.Given(new ChoiceValue("no"), "nummer 14"));

    [Theory]
    [InlineData("1", "yes")]
    [InlineData("2", "no")]
    [InlineData("2️⃣", "no")]
    public void Yes_and_no_may_be_answered_by_their_numbers(string text, string expected) =>
        Reading.Answer(SlotKind.YesNo, text, "yes", "no").ShouldBe(new Answer.Given(new ChoiceValue(expected)));

    [Theory]
    [InlineData("mens", CommandKind.Human, null)]
    [InlineData("Mag ik een medewerker spreken aub?", CommandKind.Human, null)]
    [InlineData("kan ik iemand spreken", CommandKind.Human, null)]
    [InlineData("I want to talk to a human please", CommandKind.Human, null)]
    [InlineData("TERUG", CommandKind.Back, null)]
    [InlineData("opnieuw beginnen", CommandKind.Restart, null)]
    [InlineData("menu.", CommandKind.Menu, null)]
    [InlineData("STOP", CommandKind.Stop, null)]
    [InlineData("afmelden graag", CommandKind.Stop, null)]
    [InlineData("start", CommandKind.Start, null)]
    [InlineData("taal", CommandKind.Language, null)]
    [InlineData("English", CommandKind.Language, null)]
    [InlineData("mijn meldingen", CommandKind.MyCases, null)]
    [InlineData("wijzig het adres", CommandKind.Change, "waar")]
    [InlineData("adres klopt niet", CommandKind.Change, "waar")]
    [InlineData("ANONIEM", CommandKind.Anonymous, null)]
    [InlineData("uitleg", CommandKind.Help, null)]
    [InlineData("HELP", CommandKind.Help, null)]
    [InlineData("wie ben jij?", CommandKind.Who, null)]
    [InlineData("wat is dit", CommandKind.Who, null)]
    [InlineData("ben je een robot", CommandKind.Who, null)]
    [InlineData("wie zijn jullie", CommandKind.Who, null)]
    [InlineData("ben ik met een mens aan het praten", CommandKind.Who, null)]
    [InlineData("who is this?", CommandKind.Who, null)]
    [InlineData("are you a bot", CommandKind.Who, null)]
    public void A_word_that_works_at_any_moment_is_known_whole(string text, CommandKind kind, string? argument) =>
        Reading.Almelo.Command(text).ShouldBe(new Command(kind, argument));

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

    [Theory]
    [InlineData("er staan mensen op de hoek")]
    [InlineData("de bus stopt niet meer")]
    [InlineData("stop met dat lawaai bij de buren")]
    [InlineData("ik ga terug naar huis")]
    [InlineData("de startbaan")]
    [InlineData("nee")]
    [InlineData("")]
    public void Inside_a_sentence_it_is_none(string text) => Reading.Almelo.Command(text).ShouldBeNull();

    [Theory]
    [InlineData("nummer 14", "waar", "Sluiskade 14")]
    [InlineData("het is Sluiskade 16", "waar", "Sluiskade 16")]
    [InlineData("nee, Troelstralaan 3", "waar", "Troelstralaan 3")]
    [InlineData("sinds gisteren", "wanneer", "S:2026-11-21")]
    [InlineData("niet ratten maar muizen", "wat", "muizen")]
    public void A_correction_replaces_what_it_is_about(string text, string slot, string expected)
    {
        var slots = new Dictionary<string, SlotValue>
        {
            ["wat"] = new TextValue("Er zitten ratten"),
            ["waar"] = new PlaceValue("Sluiskade 12") { Street = "Sluiskade", HouseNumber = "12", Certainty = PlaceCertainty.Unknown },
            ["wanneer"] = new WhenValue("sinds maandag", "S:2026-11-16"),
        };

        var (changed, value) = Reading.Almelo.Correct(slots, text, Reading.Reader).ShouldHaveSingleItem();

        changed.ShouldBe(slot);
        (value switch { PlaceValue place => Reading.Told(place), WhenValue time => time.Value, TextValue told => told.Text, _ => "" }).ShouldBe(expected);
    }

    [Fact]
    public void What_corrects_nothing_leaves_all_as_it_is() =>
        Reading.Almelo.Correct(new Dictionary<string, SlotValue> { ["wat"] = new TextValue("ratten") }, "nou moe", Reading.Reader).ShouldBeEmpty();

    [Theory]
    [InlineData("There are rats in my street", "en")]
    [InlineData("Er zitten ratten bij ons in de straat", "nl")]
    [InlineData("Sokakta çok çöp var", "tr")]
    [InlineData("Die Laterne ist kaputt und es ist dunkel", "de")]
    [InlineData("Na ulicy jest dużo śmieci", "pl")]
    [InlineData("هناك قمامة في الشارع", "ar")]
    [InlineData("ok", null)]
    [InlineData("12", null)]
    public void The_language_is_told_when_the_text_tells_it(string text, string? expected) => Reading.First(text).Language.ShouldBe(expected);

    [Fact]
    public void A_pin_is_a_place()
    {
        var message = Reading.Message("") with { Location = new Location(52.354008, 6.664401) };

        var place = Reading.Almelo.First(message, Reading.Reader).Place.ShouldNotBeNull();

        (place.Wijk, place.Certainty, place.Latitude).ShouldBe(("WK014110", PlaceCertainty.Guess, 52.354008));
    }

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
