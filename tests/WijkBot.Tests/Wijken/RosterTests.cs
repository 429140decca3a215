namespace WijkBot.Tests.Wijken;

public sealed class RosterTests
{
    [Fact]
    public void Every_wijk_has_somebody()
    {
        foreach (var wijk in Almelo.Areas.Wijken)
            Almelo.Roster.HandlerOf(wijk.Code, null).Regisseur.ShouldNotBeNull(wijk.Name);
    }

    [Fact]
    public void A_buurt_may_be_with_another_regisseur_than_its_wijk()
    {
        Almelo.Roster.HandlerOf("WK014119", "BU01411900").Regisseur!.Id.ShouldBe("ossenkoppelerhoek");
        Almelo.Roster.HandlerOf("WK014119", "BU01411901").Regisseur!.Id.ShouldBe("windmolenbroek");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("WK999999", null)]
    [InlineData(null, "BU99999999")]
    public void Nobody_responsible_is_the_team_never_nobody(string? wijk, string? buurt)
    {
        var handler = Almelo.Roster.HandlerOf(wijk, buurt);
        handler.Regisseur.ShouldBeNull();
        handler.Team.Name.ShouldNotBeEmpty();
        handler.Name.ShouldBe(handler.Team.Name);
    }

    [Fact]
    public void People_are_found_by_id_the_team_leader_too()
    {
        Almelo.Roster.ById("schelfhorst")!.Name.ShouldBe("de wijkregisseur van de Schelfhorst");
        Almelo.Roster.ById("teamleider").ShouldBe(Almelo.Roster.TeamLeader);
        (Almelo.Roster.ById("niemand"), Almelo.Roster.ById(null)).ShouldBe((null, null));
    }
}
