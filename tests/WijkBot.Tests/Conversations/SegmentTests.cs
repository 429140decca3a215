using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Messages;

namespace WijkBot.Tests.Conversations;

/// <summary>What the golden talks cost as SMS.</summary>
public class SegmentTests
{
    public static TheoryData<string> Languages => [.. KnownLanguage.All.Select(language => language.Code)];

    /// <summary>Two segments at most, and mostly one: every message counted once, with its numbered options.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void What_the_bot_says_fits_an_sms(string language)
    {
        var texts = SmsTalks(language).SelectMany(path => Turns(path).Where(turn => turn.Input.StartsWith("Bewoner:", StringComparison.Ordinal)))
            .SelectMany(turn => turn.Turn.Said).Select(message => message.PlainText).Distinct().ToList();
        texts.Where(text => !Fits(text, language)).ShouldBeEmpty();
        Report($"{language}: {texts.Count} texts, {Share(texts):P1} in one segment");
    }

    /// <summary>Every text of the program by itself, with values as long as they usually are.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Nine_of_ten_texts_cost_one_segment(string language)
    {
        var texts = PhraseSources.InProgram.Concat(PhraseSources.InMunicipality).Select(source => Filled(source, language)).Distinct().ToList();
        texts.Where(text => !Fits(text, language)).ShouldBeEmpty();
        Report($"{language}: {texts.Count} texts, {Share(texts):P1} in one segment");
        Share(texts).ShouldBeGreaterThanOrEqualTo(HasLessRoom(language) ? 0.8 : 0.9);
    }

    /// <summary>Two segments, of plain letters where the language has them; the name of Arabic among the others is in its own.</summary>
    private static bool Fits(string text, string language) => SmsText.Segments(text) <= 2
        && (HasLessRoom(language) || Gsm7.Fits(text) || KnownLanguage.All.Any(other => other.RightToLeft && text.Contains(other.OwnName, StringComparison.Ordinal)));

    /// <summary>Arabic letters leave less than half the room of plain ones: 70 in a message.</summary>
    private static bool HasLessRoom(string language) => KnownLanguage.Of(language) is { RightToLeft: true };

    /// <summary>A plain report: golden talks of the report dialog that open one case of that kind, by SMS, first contact included.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_plain_report_costs_few_messages(string language)
    {
        var reports = SmsTalks(language).Where(path => ChatFiles.TextOf(path).StartsWith("# Gewone melding", StringComparison.Ordinal)).Select(Cost).ToList();
        reports.Count.ShouldBeGreaterThanOrEqualTo(5);
        var (theirs, ours) = (reports.Average(cost => cost.Theirs), reports.Average(cost => cost.Segments));
        Report(string.Create(CultureInfo.InvariantCulture, $"{language}: {reports.Count} reports, {theirs:0.00} messages of the resident, {ours:0.00} segments of ours"));
        theirs.ShouldBeLessThanOrEqualTo(3);
        ours.ShouldBeLessThanOrEqualTo(HasLessRoom(language) ? 7 : 5);
    }

    private static (int Theirs, int Segments) Cost(string path)
    {
        var turns = Turns(path);
        turns.Count(turn => turn.Turn.Effects.OfType<OpenCase>().Any()).ShouldBe(1, path);
        return (turns.Count, turns.Sum(turn => turn.Turn.Said.Sum(message => SmsText.Segments(message.PlainText))));
    }

    private static IEnumerable<string> SmsTalks(string language) =>
        ChatFiles.All.Where(path => ChatFiles.LanguageOf(path) == language && Chat.Read(ChatFiles.TextOf(path)).Channel == ChannelTraits.Sms.Name);

    private static List<(string Input, Played Turn)> Turns(string path)
    {
        var player = new ChatPlayer(Chat.Read(ChatFiles.TextOf(path)));
        player.Play();
        return player.Turns;
    }

    private static string Filled(string source, string language)
    {
        var now = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));
        var phrase = Placeholders.In(source).Aggregate(new Phrase(source), (phrase, name) => phrase.With(name, Usual(name)));
        return SmsText.Fit(Sample.Wording.Render(phrase, language, now), language);
    }

    private static object Usual(string name) => name switch
    {
        "nummer" => "123456",
        "wijk" => "Nieuwstraatkwartier",
        "waar" => "Sluiskade Noordzijde 12A",
        "wat" => "een kapotte lantaarnpaal",
        "moment" => new DateTime(2026, 11, 24, 8, 30, 0),
        "telefoon" => Sample.Municipality.Phone,
        "gemeente" => Sample.Municipality.Name,
        "privacy" => Sample.Municipality.PrivacyPage,
        "naam" => "de wijkregisseur van de Ossenkoppelerhoek",
        "aantal" => 4,
        "dank" => new Phrase("Dank u wel. Dit is melding {nummer}.").With("nummer", "123456"),
        "wie" => new Phrase("De wijkregisseur van de gemeente voor {wijk} leest het.").With("wijk", "Nieuwstraatkwartier"),
        "wanneer" => new Phrase("U hoort van ons."),
        "plaats" => new Phrase(", {waar} ({wijk})").With("waar", "Sluiskade Noordzijde 12").With("wijk", "Schelfhorst"),
        "vraag" => new Phrase("Waar is het? Typ straat en huisnummer."),
        "erbij" => new Phrase("Zonder naam kan ook: typ ANONIEM."),
        _ => "gisteren",
    };

    private static double Share(List<string> texts) => texts.Count(text => SmsText.Segments(text) == 1) / (double)texts.Count;

    private static void Report(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
