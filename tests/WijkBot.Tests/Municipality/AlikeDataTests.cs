using WijkBot.Municipality;

namespace WijkBot.Tests.Municipality;

/// <summary>Which reports a resident may hear of as somebody else's, and which never, whatever the municipality writes.</summary>
public sealed class AlikeDataTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Fact]
    public void The_sample_asks_about_things_in_the_street_and_never_about_people()
    {
        var data = DataFolder.Read(folder.Directory);
        foreach (var slug in (string[])["onderhoud-stoep-straat-en-fietspad", "lantaarnpaal-straatverlichting", "container-is-vol", "grofvuil", "ratten"])
            data.Category(slug)!.Alike.ShouldNotBeNull(slug);
        data.Categories.Where(category => category.Alike is not null).ShouldAllBe(category => category.PublicSpace);
        foreach (var slug in (string[])["burenruzie", "eenzaamheid", "zorgen-om-iemand", "jongerenoverlast", "vernieling", "vermoeden", "parkeeroverlast", "handhaving-op-afval", "overig", "woningkwaliteit"])
            data.Category(slug)!.Alike.ShouldBeNull(slug);
    }

    [Fact]
    public void A_kind_has_what_the_municipality_has_unless_it_says_otherwise()
    {
        var data = DataFolder.Read(folder.Edit("gemeente.yaml", "afstand: 50, huisnummers: 10, dagen: 14", "afstand: 60, huisnummers: 8").Directory);
        data.AlikeOf("graffitiwildplak").ToString().ShouldBe("alike within 60 m, 8 numbers, 14 days");
        data.AlikeOf("lantaarnpaal-straatverlichting").ToString().ShouldBe("alike within 25 m, 6 numbers, 30 days");
        data.AlikeOf("burenruzie").Metres.ShouldBe(60);
        data.AlikeOf("container-is-vol").With.ShouldBe(["container-bijplaatsing"]);
    }

    [Fact]
    public void Without_a_word_in_gemeente_yaml_it_is_as_usual() =>
        DataFolder.Read(folder.Edit("gemeente.yaml", "ookMelden: { afstand: 50, huisnummers: 10, dagen: 14 }", "").Directory).UsualAlike.ShouldBe(AlikeRule.Usual);

    [Theory]
    [InlineData("slug: burenruzie", "categorie 'burenruzie' mag geen ookMelden hebben: alleen wat openbareRuimte: ja heeft")]
    [InlineData("slug: vermoeden", "categorie 'vermoeden' mag geen ookMelden hebben: alleen wat openbareRuimte: ja heeft")]
    [InlineData("slug: vernieling", "categorie 'vernieling' mag geen ookMelden hebben: wat onder 'overlast-van-en-door-personen-of-groepen' valt, gaat over mensen en blijft tussen de melder en de gemeente")]
    [InlineData("slug: overlast-terrassen", "categorie 'overlast-terrassen' mag geen ookMelden hebben: wat onder 'overlast-bedrijven-en-horeca' valt, gaat over mensen en blijft tussen de melder en de gemeente")]
    public void About_people_nobody_is_ever_asked(string slug, string problem) =>
        folder.Edit("categorieen.yaml", slug + "\n", slug + "\n    ookMelden: ja\n").Problems().ShouldHaveSingleItem().ShouldEndWith(problem);

    [Theory]
    [InlineData("ookMelden: { dagen: 2 }", "ookMelden: { dagen: veel }", "'dagen' moet een getal zijn van 1 tot en met 90, niet 'veel'")]
    [InlineData("ookMelden: { dagen: 2 }", "ookMelden: { afstand: 5000 }", "'afstand' moet een getal zijn van 1 tot en met 500, niet '5000'")]
    [InlineData("ookMelden: { dagen: 2 }", "ookMelden: { meter: 5 }", "onbekende sleutel 'meter' (bekend: afstand, huisnummers, dagen, samenMet)")]
    [InlineData("ookMelden: { dagen: 2 }", "ookMelden: soms", "'ookMelden' moet ja of nee zijn, niet 'soms'")]
    [InlineData("samenMet: [container-is-vol]", "samenMet: [burenruzie]", "categorie 'container-bijplaatsing': samenMet 'burenruzie' is geen categorie met ookMelden")]
    public void A_mistake_stops_the_start_with_its_line(string from, string to, string problem) =>
        folder.Edit("categorieen.yaml", from, to).Problems().ShouldHaveSingleItem().ShouldEndWith(problem);

    public void Dispose() => folder.Dispose();
}
