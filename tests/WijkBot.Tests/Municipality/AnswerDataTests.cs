using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Tests.Municipality;

/// <summary>The canned answers of a municipality: what the sample has, and what its file may not say.</summary>
public sealed class AnswerDataTests : IDisposable
{
    private static readonly MunicipalityData Data = DataFolder.Read(MunicipalityFolder.Sample);

    private readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Almelo_has_answers_to_begin_with()
    {
        Data.Answers.All.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var id in (string[])["bedankt", "meer-weten", "container-geleegd", "lamp-gemeld", "doorgegeven-aan-partner", "niet-van-ons"])
            Data.Answers.ById(id).ShouldNotBeNull(id);
        foreach (var answer in Data.Answers.All)
            answer.Translations.Keys.ShouldBe(AnswerFields.Languages.Keys, ignoreOrder: true, answer.Id);
    }

    [Fact]
    public void Languages_and_statuses_are_those_of_the_program()
    {
        AnswerFields.Languages.Keys.Append("nl").ShouldBe(KnownLanguage.All.Select(language => language.Code), ignoreOrder: true);
        AnswerFields.Statuses.Values.ShouldBe(CaseNames.Status.All, ignoreOrder: true);
    }

    [Fact]
    public void It_is_offered_for_its_kind_and_status_only()
    {
        var answer = Data.Answers.ById("container-geleegd")!;
        answer.IsFor("container-is-vol", "in_progress").ShouldBeTrue();
        answer.IsFor("container-is-vol", "closed").ShouldBeFalse();
        answer.IsFor("ratten", "in_progress").ShouldBeFalse();
        answer.IsFor(null, "in_progress").ShouldBeFalse();
        Data.Answers.ById("gebeld-niet-bereikt")!.IsFor(null, "withdrawn").ShouldBeTrue();
    }

    [Theory]
    [InlineData("In {straat} is het {wat}.", "In Dam is het ?.", "wat")]
    [InlineData("In {straat|uw straat} is het {wat|klaar}.", "In Dam is het klaar.")]
    [InlineData("Niets", "Niets")]
    public void A_field_is_filled_in_has_other_words_or_is_told(string text, string filled, params string[] missing)
    {
        var (made, holes) = AnswerText.Fill(text, field => field == "straat" ? "Dam" : null);
        made.ShouldBe(filled.Replace("?", "", StringComparison.Ordinal));
        holes.ShouldBe(missing);
    }

    [Theory]
    [InlineData("id: bedankt", "id: Bedankt!", "id 'Bedankt!' mag alleen kleine letters, cijfers en streepjes hebben, hoogstens 40")]
    [InlineData("id: bedankt", "id: meer-weten", "antwoorden.yaml: id 'meer-weten' staat er twee keer in")]
    [InlineData("naam: Ik kom kijken", "naam: Geen geld\n    kleur: rood", "onbekende sleutel 'kleur' (bekend: id, naam, tekst, categorieen, statussen, vertaald)")]
    [InlineData("categorieen: [lantaarnpaal-straatverlichting]", "categorieen: [lampen]", "antwoord 'lamp-gemeld': categorie 'lampen' bestaat niet in categorieen.yaml")]
    [InlineData("statussen: [open, weer-open]", "statussen: [open, klaar]", "antwoorden.yaml, regel 13: 'klaar' is geen status (bekend: open, in-behandeling,")]
    [InlineData("tekst: \"Dank voor uw melding {nummer}.", "tekst: \"Dank voor uw melding {nummer} in {staat}.", "antwoorden.yaml, regel 14: antwoord 'bedankt', tekst: '{staat}' is geen veld (bekend: nummer, straat,")]
    [InlineData("Dank voor uw melding {nummer}.", "Dank voor uw melding {nummer.", "een accolade hoort bij geen veld")]
    [InlineData("Dank voor uw melding {nummer}.", "Dank ‘voor’ uw melding.", "antwoorden.yaml, regel 14: antwoord 'bedankt', tekst: heeft tekens die niet in een sms passen: ‘’")]
    [InlineData("Het afval in {straat|uw buurt} is opgeruimd.", "{regisseur} {regisseur} {regisseur} {regisseur} {regisseur} {regisseur} {regisseur} {regisseur} {regisseur}", "tekens; hoogstens 306 (twee sms)")]
    [InlineData("en: \"Thank you for your report {nummer}.", "en: \"Thank you for your report.", "antwoorden.yaml, regel 16: vertaald, en: '{nummer}' staat wel in de Nederlandse tekst en niet in deze")]
    [InlineData("en: \"Thank you for your report {nummer}.", "fr: \"Merci. {nummer}", "antwoorden.yaml, regel 16: 'fr' is geen taal (bekend: en, de, tr, pl, ar)")]
    [InlineData("en: \"Thank you for your report {nummer}. I am working on it. You will hear from me by {dag}.\"", "en: \"\"", "'en' ontbreekt")]
    public void Each_mistake_gives_its_clear_line(string from, string to, string line)
    {
        folder.Edit("antwoorden.yaml", from, to);
        folder.Problems().ShouldContain(problem => problem.Contains(line, StringComparison.Ordinal), string.Join('\n', folder.Problems()));
    }

    [Fact]
    public void Arabic_has_the_room_of_its_letters()
    {
        folder.Edit("antwoorden.yaml", "ar: \"شكرا على", "ar: \"" + string.Concat(Enumerable.Repeat("شكرا ", 25)) + "شكرا على");
        folder.Problems().ShouldContain(problem => problem.Contains("hoogstens 134 (twee sms)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_municipality_may_have_none()
    {
        File.Delete(Path.Combine(folder.Directory, "antwoorden.yaml"));
        folder.Problems().ShouldBeEmpty();
        DataFolder.Read(folder.Directory).Answers.All.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        CannedAnswer[] odd = [.. Data.Answers.All, new CannedAnswer("nee", "nee", "- 'ja': \"nee\" # {straat|1}\nTweede regel") { Translations = new Dictionary<string, string> { ["ar"] = "{straat|هنا}" } }];
        var problems = new Problems();
        var read = AnswerFile.Parse(AnswerYaml.Write(odd), Data.Categories, problems);
        problems.Lines.ShouldBeEmpty();
        AnswerDifference.Of(new AnswerBook("", odd), read!).ShouldBeEmpty();
        read!.All.Select(answer => answer.Id).ShouldBe(odd.Select(answer => answer.Id));
    }
}
