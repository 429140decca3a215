using WijkBot.Municipality;

namespace WijkBot.Tests.Municipality;

public sealed class PartnerTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Theory]
    [InlineData("grofvuil", "WK014118", "twente-milieu")]
    [InlineData("ratten", "WK014118", "")]
    [InlineData(null, "WK014118", "")]
    [InlineData("woningkwaliteit", "WK014118", "beter-wonen,sint-joseph")]
    public void A_report_is_of_whom_its_kind_is(string? category, string area, string partners) =>
        Ids(DataFolder.Read(MunicipalityFolder.Sample), category, area).ShouldBe(partners);

    [Theory]
    [InlineData("grofvuil", "WK014118", "twente-milieu")]
    [InlineData("ratten", "WK014121", "dorp")]
    [InlineData(null, "WK014121", "dorp")]
    [InlineData("grofvuil", "WK014121", "dorp")]
    [InlineData("woningkwaliteit", "WK014118", "beter-wonen,sint-joseph")]
    [InlineData("woningkwaliteit", "Waagplein", "plein")]
    [InlineData("ratten", "Waagplein", "")]
    public void A_place_alone_is_all_there_and_goes_before_a_kind(string? category, string area, string partners)
    {
        folder.Edit("partners.yaml", "  - id: avedan", """
              - id: dorp
                naam: Dorpsraad
                plaatsen: [WK014121]
              - id: plein
                naam: Pleineigenaar
                plaatsen: [Waagplein]
                categorieen: [woningkwaliteit]
              - id: avedan
            """);
        folder.Problems().ShouldBeEmpty();
        Ids(DataFolder.Read(folder.Directory), category, area).ShouldBe(partners);
    }

    [Fact]
    public void What_the_sample_passes_on_goes_to_an_example_and_never_to_the_police()
    {
        var data = DataFolder.Read(MunicipalityFolder.Sample);
        data.Partners.Where(partner => partner.TakesReports).ShouldAllBe(partner => partner.Email!.EndsWith("@example.nl", StringComparison.Ordinal));
        data.Partner("politie")!.TakesReports.ShouldBeFalse();
        data.Partner("politie")!.Told!.ShouldContain("0900-8844");
    }

    /// <summary>A partner of whom a resident hears nothing is so on purpose: the file says why behind its name.</summary>
    [Fact]
    public void Of_whom_the_sample_tells_residents_nothing_is_said_why()
    {
        DataFolder.Read(MunicipalityFolder.Sample).Partners.Where(partner => partner.Told is null).Select(partner => partner.Id).ShouldBe(["avedan", "dierenambulance"]);
        File.ReadAllLines(Path.Combine(MunicipalityFolder.Sample, "partners.yaml")).Count(line => line.Contains("naam: ", StringComparison.Ordinal) && line.Contains("# geen 'bewoner': ", StringComparison.Ordinal)).ShouldBe(2);
    }

    /// <summary>That an answer comes by a certain day is promised by a municipality itself, and for all kinds or for none.</summary>
    [Fact]
    public void The_sample_promises_no_day() => DataFolder.Read(MunicipalityFolder.Sample).Terms.Told.ShouldBeFalse();

    public void Dispose() => folder.Dispose();

    private static string Ids(MunicipalityData data, string? category, string area) =>
        string.Join(',', data.PartnersFor(category, [area]).Select(partner => partner.Id));
}
