using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Tests.Wijken;

namespace WijkBot.Tests.Conversations;

/// <summary>The summary of a report, for every kind that can be reported: it must read as something a person says.</summary>
public class SummaryTests
{
    /// <summary>Names of departments and lists, that nobody says of what he sees.</summary>
    private static readonly string[] NobodySays = ["straatverlichting", "street lighting", "dienstverlening", "overig", "wonen", "huisvuil", "afval", "dieren", "waste"];

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (var category in Sample.Municipality.Categories)
            {
                kinds.Add(category.Slug, "nl");
                kinds.Add(category.Slug, "en");
            }
            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_stands_well_in_a_summary_of_one_segment(string slug, string language)
    {
        var category = Sample.Municipality.Category(slug)!;
        var phrase = Sample.Wording.Render(category.InSentence, language, default);
        var summary = Summary(slug, language);

        summary.ShouldContain($": {phrase}, Sluiskade Noordzijde 12A (Nieuwstraat-Kwartier). ");
        Gsm7.Fits(summary).ShouldBeTrue(summary);
        SmsText.Segments(summary).ShouldBe(1, summary);
        NobodySays.ShouldNotContain(phrase);
    }

    [Fact]
    public void No_kind_is_called_in_a_sentence_as_it_is_in_a_list()
    {
        var categories = Sample.Municipality.Categories;
        categories.Where(category => category.InSentence == category.Name).ShouldBeEmpty();
        categories.Where(category => category.InSentence.EndsWith('.')).ShouldBeEmpty();
        categories.GroupBy(category => category.InSentence).Where(same => same.Count() > 1).ShouldBeEmpty();
        Sample.Wording.Missing("en", categories.Select(category => category.InSentence)).ShouldBeEmpty();
    }

    /// <summary>What the bot says once it knows all, with an address as long as they come.</summary>
    private static string Summary(string slug, string language)
    {
        var place = new PlaceValue("Sluiskade Noordzijde 12A")
        {
            Street = "Sluiskade Noordzijde",
            HouseNumber = "12",
            Addition = "A",
            Wijk = Almelo.Areas.Wijken.Single(wijk => wijk.Name == "Nieuwstraat-Kwartier").Code,
            Certainty = PlaceCertainty.Exact,
        };
        var frame = new Frame("melding", Frame.NoSlots
            .Add("soort", new ChoiceValue(slug)).Add("waar", place).Add("wanneer", new NothingValue()).Add("gevaarlijk", new NothingValue()), "wat");
        var talk = new Talk(ChannelTraits.Sms, new DateTime(2026, 11, 23, 10, 0, 0))
        {
            State = new ConversationState { Language = language, LanguageChosen = true, Introduced = true, Frames = [frame] },
        };
        return talk.Resident(talk.Message("xx xx")).Said.ShouldHaveSingleItem().PlainText;
    }
}
