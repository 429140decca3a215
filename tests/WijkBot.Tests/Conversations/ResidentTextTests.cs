using System.Text.RegularExpressions;
using WijkBot.Conversations;
using WijkBot.Dialogs;
using WijkBot.Languages;
using WijkBot.Messages;

namespace WijkBot.Tests.Conversations;

/// <summary>Every text for residents, in every branch: what a language editor would look for.</summary>
public partial class ResidentTextTests
{
    /// <summary>Words that the networks and Twilio take as a wish to get no messages; nobody may be asked to type one.</summary>
    private static readonly string[] OptOutWords = ["STOP", "STOPALL", "END", "CANCEL", "QUIT", "UNSUBSCRIBE", "OPTOUT", "REVOKE", "HELP", "INFO"];

    /// <summary>Words above B1, and our own jargon.</summary>
    private static readonly string[] Difficult =
    [
        "indien", "teneinde", "betreffende", "omtrent", "conform", "inzake", "derhalve", "tevens", "echter", "alsmede", "reeds", "gaarne",
        "verzoeken", "dienen", "dient", "geschieden", "middels", "respectievelijk", "casus", "dossier", "registratie", "geregistreerd",
        "categorie", "locatiegegevens", "ticket", "escaleren", "intake", "burger", "desbetreffende", "verstrekken", "accorderen",
    ];

    private static readonly string[] Informal = ["je", "jij", "jou", "jouw"];

    public static TheoryData<string> Languages => [.. KnownLanguage.All.Select(language => language.Code)];

    [Fact]
    public void The_list_of_texts_finds_what_stands_in_every_kind_of_place()
    {
        var sources = PhraseSources.InProgram;
        sources.Count.ShouldBeGreaterThan(100);
        sources.ShouldContain("Ja");
        sources.ShouldContain("Melding {nummer} is klaar.");
        sources.ShouldContain("Dat is jammer. Uw melding is weer open. Wat is er nog niet goed?");
        sources.ShouldContain("Uw melding: {wat}{plaats}{tijd}. {erbij} Klopt dit?");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_is_translated(string language) =>
        Sample.Wording.Missing(language, [.. PhraseSources.InProgram, .. PhraseSources.InMunicipality]).ShouldBeEmpty();

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("de")]
    public void A_text_is_in_the_alphabet_of_an_sms(string language) =>
        Texts(language).Where(text => !Gsm7.Fits(text)).ShouldBeEmpty();

    /// <summary>Letters with a mark that an SMS has no room for lose it on sending; nothing else may change.</summary>
    [Theory]
    [InlineData("tr")]
    [InlineData("pl")]
    public void A_text_changes_on_sending_in_its_letters_only(string language) =>
        Texts(language).Where(text => SmsText.Fit(text, language) is var sent && (sent.Length != text.Length || !Gsm7.Fits(sent)
            || text.Zip(sent).Any(pair => pair.First != pair.Second && !(char.IsLetter(pair.First) && char.IsLetter(pair.Second))))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_asks_one_thing(string language) =>
        Texts(language, PhraseSources.InProgram).Where(text => text.Count(letter => letter is '?' or '؟') > 1).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nobody_is_asked_to_type_what_ends_all_messages(string language) =>
        Texts(language).Where(text => Word().Matches(text).Any(word => OptOutWords.Contains(word.Value, StringComparer.Ordinal))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentences_are_short(string language)
    {
        var lengths = Texts(language).SelectMany(text => Sentence().Split(text)).Select(Words).Where(words => words > 0).ToList();
        var average = lengths.Average();
        TestContext.Current.TestOutputHelper?.WriteLine($"{language}: {average:0.0} woorden per zin, langste {lengths.Max()}");
        average.ShouldBeLessThan(15);
        lengths.Max().ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void Residents_are_addressed_with_u() =>
        Texts("nl").Except([GevaarDialog.TextFor(Danger.Child).Dutch])
            .Where(text => Word().Matches(text).Any(word => Informal.Contains(word.Value.ToLowerInvariant()))).ShouldBeEmpty();

    [Fact]
    public void Texts_use_no_difficult_words() =>
        Texts("nl").SelectMany(text => Word().Matches(text).Select(word => word.Value.ToLowerInvariant())).Intersect(Difficult).ShouldBeEmpty();

    [Fact]
    public void The_regisseur_is_said_to_be_of_the_municipality() =>
        Texts("nl").Where(text => text.Contains("wijkregisseur van", StringComparison.Ordinal))
            .ShouldAllBe(text => text.Contains("wijkregisseur van de gemeente", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_canned_answer_asks_one_thing(string language) =>
        Answers(language).Where(text => text.Count(letter => letter is '?' or '؟') > 1).ShouldBeEmpty();

    private static IReadOnlyList<string> Texts(string language) => [.. Texts(language, PhraseSources.InProgram.Concat(PhraseSources.InMunicipality)), .. Answers(language)];

    /// <summary>What colleagues send with one press, as far as it is put into this language.</summary>
    private static IEnumerable<string> Answers(string language) => Sample.Municipality.Answers.All
        .Select(answer => language == "nl" ? answer.Text : answer.Translations.GetValueOrDefault(language)).OfType<string>();

    private static IReadOnlyList<string> Texts(string language, IEnumerable<string> sources) =>
        [.. sources.Select(source => Sample.Wording.Render(new Phrase(source), language, default)).Distinct()];

    private static int Words(string sentence) => Word().Count(sentence);

    [GeneratedRegex(@"[\p{L}\p{N}{}']+(?:[-.][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.?!:](?:\s|$)")]
    private static partial Regex Sentence();
}
