using System.Text;

namespace WijkBot.Tests.Municipality;

public sealed class BrokenDataTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Fact]
    public void The_sample_itself_has_no_problems() => folder.Problems().ShouldBeEmpty();

    [Theory]
    [InlineData("roster.yaml", "  WK014121: dorpen", "  WK014121: dorpen\n  WK014199: dorpen", "roster.yaml, regel 40: wijk WK014199 bestaat niet in wijken.csv")]
    [InlineData("roster.yaml", "  WK014121: dorpen", "", "roster.yaml: wijk WK014121 (Bornerbroek) heeft geen regisseur; vul een id in, of team")]
    [InlineData("roster.yaml", "WK014121: dorpen", "WK014121: jansen", "roster.yaml, regel 39: wijk WK014121: regisseur 'jansen' bestaat niet")]
    [InlineData("roster.yaml", "BU01411900:", "BU01411999:", "roster.yaml, regel 43: buurt BU01411999 bestaat niet in buurten.csv")]
    [InlineData("roster.yaml", "id: hofkamp,", "id: schelfhorst,", "roster.yaml: id 'schelfhorst' staat er twee keer in")]
    [InlineData("roster.yaml", "id: hofkamp,", "id: team,", "roster.yaml, regel 21: 'team' kan geen id zijn: het betekent de wachtrij van het team")]
    [InlineData("roster.yaml", "email: wijkteam@example.nl", "email: wijkteam", "roster.yaml, regel 6: 'wijkteam' is geen e-mailadres")]
    [InlineData("roster.yaml", "email: teamleider@example.nl", "telefoon: 0600000001", "roster.yaml, regel 11: telefoon '0600000001' moet zijn als +31600000001")]
    [InlineData("gemeente.yaml", "telefoon:", "telefon:", "gemeente.yaml, regel 3: onbekende sleutel 'telefon' (bekend: naam, telefoon, privacypagina, tijdzone, openingstijden, feestdagen, gesloten, buurgemeenten, ookMelden, termijn)")]
    [InlineData("gemeente.yaml", "melden: wierden.nl", "melden: de website van de gemeente Wierden", "gemeente.yaml, regel 40: 'melden' heeft 34 tekens; hoogstens 30")]
    [InlineData("gemeente.yaml", "telefoon:", "telefon:", "gemeente.yaml, regel 2: 'telefoon' ontbreekt")]
    [InlineData("gemeente.yaml", "Europe/Amsterdam", "Europa/Almelo", "gemeente.yaml, regel 5: tijdzone 'Europa/Almelo' is niet bekend; bijvoorbeeld Europe/Amsterdam")]
    [InlineData("gemeente.yaml", "maandag: 08:30-17:00", "maandag: 17:00-08:30", "gemeente.yaml, regel 9: maandag: '17:00-08:30' moet zijn als 08:30-17:00")]
    [InlineData("gemeente.yaml", "  vrijdag:", "  vrydag:", "gemeente.yaml, regel 13: onbekende sleutel 'vrydag' (bekend: maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag)")]
    [InlineData("gemeente.yaml", "- koningsdag", "- koninginnedag", "gemeente.yaml, regel 18: feestdag 'koninginnedag' is niet bekend (bekend: nieuwjaarsdag, goede-vrijdag, eerste-paasdag, tweede-paasdag, koningsdag, bevrijdingsdag, bevrijdingsdag-lustrum, hemelvaartsdag, eerste-pinksterdag, tweede-pinksterdag, eerste-kerstdag, tweede-kerstdag, oudejaarsdag)")]
    [InlineData("gemeente.yaml", "gesloten: []", "gesloten: [24-12-2026]", "gemeente.yaml, regel 31: gesloten: '24-12-2026' is geen datum als 2026-12-24")]
    [InlineData("gemeente.yaml", "antwoord: 2 werkdagen", "antwoord: 2 weken", "gemeente.yaml, regel 36: antwoord: '2 weken' moet zijn als 2 werkdagen of 14 dagen, hoogstens 365")]
    [InlineData("gemeente.yaml", "afhandeling: 20 werkdagen", "afhandeling: 0 dagen", "gemeente.yaml, regel 36: afhandeling: '0 dagen' moet zijn als 2 werkdagen of 14 dagen, hoogstens 365")]
    [InlineData("gemeente.yaml", "antwoord: 2 werkdagen, afhandeling: 20 werkdagen, vertellen: nee", "vertellen: ja", "gemeente.yaml, regel 36: bij 'vertellen: ja' hoort 'antwoord': wanneer de bewoner iets hoort")]
    [InlineData("categorieen.yaml", "afhandeling: 3 werkdagen", "klaar: 3 werkdagen", "onbekende sleutel 'klaar'")]
    [InlineData("categorieen.yaml", "afhandeling: 3 werkdagen", "afhandeling: 3 werkdagen, vertellen: ja", "onbekende sleutel 'vertellen'")]
    [InlineData("categorieen.yaml", "slug: duiven", "slug: ratten", "categorieen.yaml: slug 'ratten' staat er twee keer in")]
    [InlineData("categorieen.yaml", "slug: duiven", "slug: Duiven!", "slug 'Duiven!' mag alleen kleine letters, cijfers en streepjes hebben")]
    [InlineData("categorieen.yaml", "woorden: [duif,", "words: [duif,", "onbekende sleutel 'words'")]
    [InlineData("partners.yaml", "categorieen: [zwerfdieren]", "categorieen: [honden]", "partner 'dierenambulance': categorie 'honden' bestaat niet in categorieen.yaml")]
    [InlineData("partners.yaml", "doorgeven: nee\n  - id: politie", "doorgeven: ja\n  - id: politie", "partners.yaml, regel 54: partner 'avedan': bij 'doorgeven: ja' hoort 'email': waar het heen gaat")]
    [InlineData("partners.yaml", "gegevens: [melding, plaats, foto, naam, telefoon]\n    email: twente", "email: twente", "partners.yaml, regel 20: partner 'twente-milieu': bij 'doorgeven: ja' hoort 'gegevens': wat er wordt doorgegeven")]
    [InlineData("partners.yaml", "    bewoner: Dit doet Twente Milieu.\n", "", "partner 'twente-milieu': bij 'doorgeven: ja' hoort 'bewoner': wat de bewoner ervan hoort")]
    [InlineData("partners.yaml", "[melding, plaats, foto, naam, telefoon]\n    email: twente", "[melding, adres]\n    email: twente", "partners.yaml, regel 21: 'adres' is geen gegeven (bekend: melding, plaats, foto, naam, telefoon)")]
    [InlineData("partners.yaml", "email: twente-milieu@example.nl", "email: twente-milieu", "partners.yaml, regel 22: 'twente-milieu' is geen e-mailadres")]
    [InlineData("partners.yaml", "bewoner: Dit doet Twente Milieu.", "bewoner: Dit doet ‘Twente Milieu’.", "partners.yaml, regel 19: 'bewoner' heeft tekens die niet in een sms passen: ‘’")]
    [InlineData("partners.yaml", "bewoner: Dit doet Twente Milieu.", "bewoner: Dit doet Twente Milieu. Dit doet Twente Milieu. Dit doet Twente Milieu. Dit doet Twente Milieu. Dit doet Twente Milieu. Dit doet Twente Milieu. Dit doet Twente Milieu.", "partners.yaml, regel 19: 'bewoner' heeft 167 tekens; hoogstens 160 (een sms)")]
    [InlineData("partners.yaml", "categorieen: [zwerfdieren]", "categorieen: []", "partner 'dierenambulance' heeft geen categorieen en geen plaatsen en zou nooit iets krijgen")]
    [InlineData("partners.yaml", "categorieen: [zwerfdieren]", "plaatsen: [WK014199]", "partner 'dierenambulance': WK014199 bestaat niet in wijken.csv of buurten.csv")]
    [InlineData("partners.yaml", "categorieen: [zwerfdieren]", "plaatsen: [Windslaantje]", "partner 'dierenambulance': 'Windslaantje' is geen code van een wijk of buurt en geen straat uit straten.csv")]
    [InlineData("partners.yaml", "categorieen: [zwerfdieren]", "plaatsen: [waagplein]", "partner 'dierenambulance': straat 'waagplein' heet in straten.csv 'Waagplein'")]
    [InlineData("partners.yaml", "categorieen: [zwerfdieren]", "categorieen: [woningkwaliteit]", "categorie 'woningkwaliteit' staat bij meer dan 2 partners zonder plaatsen; een bewoner kan niet uit zo veel kiezen")]
    [InlineData("partners.yaml", "keuze:\n  vraag: Van wie huurt u?\n  anders: Een ander of koop\n", "", "partners.yaml: categorie 'woningkwaliteit' staat bij twee partners: dan moet er een 'keuze' zijn met 'vraag' en 'anders'")]
    [InlineData("partners.yaml", "naam: Sint Joseph Almelo", "naam: Woningstichting Sint Joseph", "'Woningstichting Sint Joseph' heeft 27 tekens; het is een keuze, dus hoogstens 20")]
    [InlineData("vragen.yaml", "id: rijbewijs", "id: paspoort", "vragen.yaml: id 'paspoort' staat er twee keer in")]
    [InlineData("vragen.yaml", "titel: Rijbewijs", "titel: [a, b]", "'titel' moet een tekst zijn")]
    [InlineData("vragen.yaml", "vragen:", "vragen: [", "geen geldige YAML")]
    [InlineData("wijken.csv", "2024,WK014121,Bornerbroek", "2024,WK014121", "wijken.csv, regel 14: 2 kolommen in plaats van 3")]
    [InlineData("wijken.csv", "wijknaam", "naam", "wijken.csv: onbekende kolom 'naam' (bekend: jaar, wijkcode, wijknaam)")]
    [InlineData("wijken.csv", "2024,WK014121", "2024,14121", "wijken.csv, regel 14: '14121' is geen wijkcode (WK en 6 tekens)")]
    [InlineData("wijken.csv", "2024,WK014121", "2023,WK014121", "buurten.csv: alle wijken en buurten moeten van één CBS-jaar zijn, niet van 2024, 2023")]
    [InlineData("buurten.csv", "BU01412001,Aadorp Oost", "BU01412000,Aadorp Oost", "buurtcode 'BU01412000' staat er twee keer in")]
    [InlineData("buurten.csv", "7627,6.655172,52.311084", "7627,52.311084,6.655172", "lon 52.311084, lat 6.655172 ligt niet in Nederland")]
    [InlineData("buurten.csv", "7627,6.655172,52.311084", "7627,zes,52.311084", "'lon' is geen getal: 'zes'")]
    [InlineData("straten.csv", "Waagplein,WK014110", "Waagplein,WK014999", "wijk WK014999 bestaat niet in wijken.csv")]
    [InlineData("straten.csv", "Waagplein,WK014110,A", "Waagplein,WK014110,D", "graad 'D' moet A, B of C zijn")]
    [InlineData("straten.csv", "Waagplein,WK014110,A", "Waagplein,WK014110,C", "graad C heeft geen wijkcode, graad A en B wel")]
    [InlineData("straten.csv", "Waagplein,WK014110,A,,", "Waagplein,WK014110,A,10-2,", "'nummers' moet zijn als 1-99, niet '10-2'")]
    [InlineData("straten.csv", "Waagplein,", "WIERDENSESTR.,", "straat 'WIERDENSESTR.' staat er vaker in: dan moet elke regel 'nummers' hebben")]
    [InlineData("straten.csv", "Waagplein,", "Waag\"plein,", "aanhalingstekens kloppen niet")]
    [InlineData("postcodes.csv", "7608,vermoeden", "7608,zeker", "een postcode van vier cijfers is nooit zeker: gebruik vermoeden")]
    [InlineData("postcodes.csv", "7608,vermoeden", "76O8,vermoeden", "'76O8' is geen postcode van vier cijfers")]
    [InlineData("postcodes.csv", "7607,kies,WK014110 WK014117", "7607,kies,WK014110", "'kies' vraagt twee of drie codes")]
    [InlineData("namen.csv", "centrum,zeker,WK014110,", "centrum,zeker,,", "'zeker' vraagt precies één code")]
    [InlineData("namen.csv", "Paradijs,zeker,BU01411702,ja", "Paradijs,zeker,BU01411702,misschien", "'gewoon_woord' moet ja of nee zijn, niet 'misschien'")]
    public void Each_mistake_gives_its_clear_line(string file, string from, string to, string line)
    {
        folder.Edit(file, from, to);
        folder.Problems().ShouldContain(problem => problem.Contains(line, StringComparison.Ordinal), string.Join('\n', folder.Problems()));
    }

    [Theory]
    [InlineData("gemeente.yaml")]
    [InlineData("categorieen.yaml")]
    [InlineData("vragen.yaml")]
    [InlineData("partners.yaml")]
    [InlineData("wijken.csv")]
    [InlineData("buurten.csv")]
    [InlineData("straten.csv")]
    [InlineData("postcodes.csv")]
    [InlineData("namen.csv")]
    [InlineData("roster.yaml")]
    public void A_missing_file_is_told_and_an_empty_one_is_refused(string file)
    {
        var path = Path.Combine(folder.Directory, file);
        File.WriteAllText(path, "");
        folder.Problems().ShouldContain(line => line.StartsWith(file, StringComparison.Ordinal));
        File.Delete(path);
        folder.Problems().ShouldContain($"{file}: ontbreekt in {folder.Directory}");
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        var path = Path.Combine(folder.Directory, "namen.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(File.ReadAllText(path)));
        folder.Problems().ShouldContain("namen.csv: is niet in UTF-8 opgeslagen");
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        folder.Edit("gemeente.yaml", "Europe/Amsterdam", "X").Edit("straten.csv", "nummers,bron", "nummer,bron").Edit("roster.yaml", "id: hofkamp", "id: hof");
        folder.Problems().Select(line => line.Split(',', ':')[0]).Distinct().ShouldBe(["gemeente.yaml", "straten.csv", "roster.yaml"], ignoreOrder: true);
    }

    [Fact]
    public void Without_wijken_the_lines_that_point_to_them_are_not_all_told_too()
    {
        folder.Edit("wijken.csv", "wijknaam", "naam");
        folder.Problems().ShouldAllBe(line => line.StartsWith("wijken.csv", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();
}
