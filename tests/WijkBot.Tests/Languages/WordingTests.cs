using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Messages;

namespace WijkBot.Tests.Languages;

public sealed class WordingTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(1));
    private readonly string directory = Directory.CreateTempSubdirectory("wording").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Dutch_is_its_own_wording() => Load().Render("Waar is het?", "nl", Now).ShouldBe("Waar is het?");

    [Fact]
    public void Another_language_comes_out_of_its_file_with_the_values_filled_in()
    {
        Write("en.po", "msgid \"Uw melding {nummer} ligt bij {wie}.\"\nmsgstr \"{wie} has your report {nummer}.\"");
        var phrase = new Phrase("Uw melding {nummer} ligt bij {wie}.").With("nummer", 4107).With("wie", "de wijkregisseur");

        Load().Render(phrase, "en", Now).ShouldBe("de wijkregisseur has your report 4107.");
    }

    [Fact]
    public void A_municipality_changes_the_Dutch_too()
    {
        Write("nl.po", "msgid \"Klopt dit?\"\nmsgstr \"Is dit zo goed?\"");

        Load().Render("Klopt dit?", "nl", Now).ShouldBe("Is dit zo goed?");
    }

    [Fact]
    public void Without_a_translation_the_Dutch_is_said() => Load().Render("Zin zonder vertaling {x}", "en", Now).ShouldBe("Zin zonder vertaling {x}");

    [Fact]
    public void A_phrase_within_a_phrase_is_put_in_words_too()
    {
        Write("en.po", "msgid \"Gaat het om {wat}?\"\nmsgstr \"Is it about {wat}?\"\n\nmsgid \"ratten\"\nmsgstr \"rats\"");

        Load().Render(new Phrase("Gaat het om {wat}?").With("wat", new Phrase("ratten")), "en", Now).ShouldBe("Is it about rats?");
    }

    [Fact]
    public void What_a_resident_wrote_is_never_taken_for_a_place_to_fill() =>
        Load().Render(new Phrase("{tekst}").With("tekst", "{tekst} {x}"), "nl", Now).ShouldBe("{tekst} {x}");

    [Theory]
    [InlineData("2026-11-22T16:00", "nl", "vandaag 16.00 uur")]
    [InlineData("2026-11-23T09:00", "nl", "morgen 9.00 uur")]
    [InlineData("2026-11-24T09:05", "nl", "dinsdag 9.05 uur")]
    [InlineData("2026-11-30T09:00", "nl", "maandag 30 november 9.00 uur")]
    [InlineData("2027-01-04T09:00", "nl", "maandag 4 januari 2027 9.00 uur")]
    [InlineData("2026-11-21T09:00", "nl", "gisteren 9.00 uur")]
    [InlineData("2026-11-23T09:00", "en", "tomorrow 9:00")]
    [InlineData("2026-11-24T14:30", "en", "Tuesday 14:30")]
    [InlineData("2026-11-23T09:00", "tr", "yarın 9:00")]
    [InlineData("2026-11-24T14:30", "tr", "Salı 14:30")]
    [InlineData("2026-11-23T09:00", "pl", "jutro 9:00")]
    [InlineData("2026-11-30T09:00", "pl", "poniedziałek, 30 listopada 9:00")]
    [InlineData("2026-11-30T09:00", "tr", "30 Kasım Pazartesi 9:00")]
    [InlineData("2027-01-04T09:00", "tr", "4 Ocak 2027 Pazartesi 9:00")]
    [InlineData("2026-11-23T09:00", "de", "morgen 9.00 Uhr")]
    [InlineData("2026-11-30T09:00", "de", "Montag, 30. November 9.00 Uhr")]
    [InlineData("2026-11-22T16:00", "ar", "اليوم الساعة 16:00")]
    [InlineData("2026-11-30T09:05", "ar", "الاثنين 30 نوفمبر الساعة 9:05")]
    [InlineData("2027-01-04T09:00", "ar", "الاثنين 4 يناير 2027 الساعة 9:00")]
    public void A_moment_is_told_as_people_say_it(string moment, string language, string expected) =>
        Load().Render(new Phrase("{t}").With("t", DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)), language, Now).ShouldBe(expected);

    [Theory]
    [InlineData("ar", "Sluiskade 12A, 7607 EW", false)]
    [InlineData("ar", "7607 EW, nr 30", true)]
    [InlineData("ar", "12 zakken", true)]
    [InlineData("ar", "4711", false)]
    [InlineData("ar", "Markt في الوسط", true)]
    [InlineData("ar", "في الشارع", false)]
    [InlineData("tr", "7607 EW, nr 30", false)]
    public void What_would_fall_apart_in_a_sentence_from_right_to_left_is_kept_together(string language, string value, bool isolated)
    {
        Write("ar.po", "msgid \"Het gaat om {x}.\"\nmsgstr \"عن {x}.\"");
        Load().Render(new Phrase("Het gaat om {x}.").With("x", value), language, Now).Contains($"\u2068{value}\u2069", StringComparison.Ordinal).ShouldBe(isolated);
    }

    [Fact]
    public void A_place_is_told_in_short()
    {
        var place = new PlaceValue("bij mij thuis, sluiskade 12a") { Street = "Sluiskade", HouseNumber = "12", Addition = "A", Postcode = "7607EW", Certainty = PlaceCertainty.Guess };

        Say(place).ShouldBe("Sluiskade 12A, 7607 EW");
        Say(place with { Addition = "bis", Postcode = null }).ShouldBe("Sluiskade 12 bis");
        Say(place with { Corner = "Nieuwstraat", Postcode = null }).ShouldBe("Sluiskade / Nieuwstraat");
        Say(place with { Street = null, HouseNumber = null, Addition = null, Postcode = "7608" }).ShouldBe("7608");
        Say(new PlaceValue("achter de Lidl") { Near = "de Lidl", Certainty = PlaceCertainty.Unknown }).ShouldBe("achter de Lidl");
        Say(new WhenValue("sinds maandag", "S:2026-11-16")).ShouldBe("sinds maandag");
    }

    [Fact]
    public void Wrong_places_stop_the_start_with_file_and_line()
    {
        Write("en.po", "msgid \"Melding {nummer}\"\nmsgstr \"Report {number}\"\n\nmsgid \"Melding {nummer}\"\nmsgstr \"Report {nummer}\"");

        Should.Throw<WordingException>(() => Load()).Errors.ShouldBe(
        [
            "wording/en.po:1: {nummer} of the Dutch text is missing in the translation.",
            "wording/en.po:1: {number} is not in the Dutch text.",
            "wording/en.po:4: this text is translated twice.",
        ]);
    }

    [Fact]
    public void A_text_that_nobody_says_stops_the_start_with_file_and_line()
    {
        Write("nl.po", "msgid \"Ja\"\nmsgstr \"Jawel\"\n\nmsgid \"Van de gemeente\"\nmsgstr \"Van ons\"\n\nmsgid \"Bestaat niet.\"\nmsgstr \"Iets.\"");

        Should.Throw<WordingException>(() => Wording.Load(directory, ["Van de gemeente"])).Errors.ShouldBe(
            ["wording/nl.po:7: there is no such Dutch text; msgid must be the whole text, letter by letter."]);
    }

    [Fact]
    public void Missing_translations_are_listed_once()
    {
        Write("en.po", "msgid \"Wel vertaald\"\nmsgstr \"Translated\"");

        Load().Missing("en", ["Wel vertaald", "Niet vertaald", "{tekst}", "Niet vertaald"]).ShouldBe(["Niet vertaald"]);
        Load().Missing("nl", ["Niet vertaald"]).ShouldBeEmpty();
    }

    private string Say(object value) => Load().Render(new Phrase("{x}").With("x", value), "nl", Now);

    private Wording Load() => Wording.Load(directory);

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(directory, name), content);
}
