using WijkBot.Tests.Municipality;

namespace WijkBot.Tests.Wijken;

/// <summary>Each mistake in what is new in roster.yaml gives its clear line.</summary>
public sealed class RosterMistakeTests
{
    [Theory]
    [InlineData("regel 22: schelfhorst: vervanger 'jansen' bestaat niet", "schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-31, vervanger: jansen }]")]
    [InlineData("regel 22: schelfhorst: kan zichzelf niet vervangen", "schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-31, vervanger: schelfhorst }]")]
    [InlineData("afwezig: 'tot' (2026-12-23) is eerder dan 'van' (2026-12-24)", "schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-23 }]")]
    [InlineData("van: '24-12-2026' is geen datum als 2026-12-24", "schelfhorst afwezig: [{ van: 24-12-2026, tot: 2026-12-31 }]")]
    [InlineData("'tot' ontbreekt", "schelfhorst afwezig: [{ van: 2026-12-24 }]")]
    [InlineData("onbekende sleutel 'vervangt' (bekend: van, tot, vervanger)", "schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-24, vervangt: riet }]")]
    [InlineData("schelfhorst: 2026-12-01 t/m 2026-12-24 en 2026-12-24 t/m 2026-12-31 vallen over elkaar", "schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-31 }, { van: 2026-12-01, tot: 2026-12-24 }]")]
    [InlineData("schelfhorst: opvolger 'jansen' bestaat niet", "schelfhorst tot: 2026-12-31, opvolger: jansen")]
    [InlineData("schelfhorst: kan zichzelf niet opvolgen", "schelfhorst tot: 2026-12-31, opvolger: schelfhorst")]
    [InlineData("schelfhorst: 'opvolger' zonder 'tot': vul de laatste dag in", "schelfhorst opvolger: riet")]
    [InlineData("schelfhorst: 'tot' (2026-12-31) is eerder dan 'vanaf' (2027-01-01)", "schelfhorst vanaf: 2027-01-01, tot: 2026-12-31")]
    [InlineData("maandag: '17:00-09:00' moet zijn als 08:30-17:00", "schelfhorst werktijden: { maandag: 17:00-09:00, dinsdag: 09:00-17:00 }")]
    [InlineData("'werktijden' noemt geen enkele dag", "schelfhorst werktijden: {}")]
    [InlineData("categorie 'rattten' bestaat niet in categorieen.yaml", "categorieen: { rattten: riet }")]
    [InlineData("categorie 'ratten': regisseur 'jansen' bestaat niet", "categorieen: { ratten: jansen }")]
    [InlineData("categorie 'ratten': regisseur 'jansen' bestaat niet", "categorieen: { ratten: { WK014118: jansen } }")]
    [InlineData("categorie 'ratten': WK014199 bestaat niet in wijken.csv of buurten.csv; voor de hele gemeente: overal", "categorieen: { ratten: { WK014199: riet } }")]
    [InlineData("'ratten' moet sleutels en waarden bevatten", "categorieen: { ratten: [riet] }")]
    [InlineData("riet: op 2026-12-28 wijzen vervangers of opvolgers naar elkaar (riet -> schelfhorst -> riet) en is er niemand; kies bij een van hen een ander, of team",
        "schelfhorst afwezig: [{ van: 2026-12-24, tot: 2026-12-31, vervanger: riet }]", "riet afwezig: [{ van: 2026-12-28, tot: 2026-12-28, vervanger: schelfhorst }]")]
    [InlineData("wijzen vervangers of opvolgers naar elkaar (riet -> schelfhorst -> riet)", "schelfhorst tot: 2026-12-31, opvolger: riet", "riet tot: 2026-11-30, opvolger: schelfhorst")]
    public void It_is_told(string line, params string[] more)
    {
        using var folder = new DataFolder().Roster(more);
        var problem = folder.Problems().ShouldHaveSingleItem();
        problem.ShouldStartWith("roster.yaml, regel ");
        problem.ShouldContain(line);
    }

    [Fact]
    public void All_of_it_may_stand_there()
    {
        using var folder = new DataFolder().Roster(
            "schelfhorst werktijden: { maandag: 09:00-13:00 }, afwezig: [{ van: 2026-12-24, tot: 2026-12-31, vervanger: riet }, { van: 2027-01-01, tot: 2027-01-01 }], vanaf: 2020-01-01, tot: 2027-06-30, opvolger: team",
            "teamleider afwezig: [{ van: 2026-12-24, tot: 2026-12-31, vervanger: riet }]",
            "categorieen: { ratten: { overal: riet, WK014118: team, BU01411802: schelfhorst }, duiven: team }");
        folder.Problems().ShouldBeEmpty();
    }
}
