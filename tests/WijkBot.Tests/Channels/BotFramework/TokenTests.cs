namespace WijkBot.Tests.Channels.BotFramework;

public sealed class TokenTests
{
    private static Task<Rig> RigFor(Issuer issuer) => Rig.StartAsync("Production",
        ("AppId", Issuer.AppId), ("AppPassword", "secret"), ("OpenIdMetadataUrl", issuer.MetadataUrl));

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_genuine_token_is_accepted(string algorithm)
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await RigFor(issuer);
        var header = Issuer.Header();
        header["alg"] = algorithm;
        (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Sign(header, Issuer.Payload(rig.Clock.GetUtcNow())))).ShouldBe(200);
        rig.Received.ShouldHaveSingleItem().ReturnAddress.ShouldNotBeNull().ShouldContain("\"proven\":true");
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", 4)]
    public async Task Clocks_may_differ_by_less_than_five_minutes(string claim, int minutes)
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await RigFor(issuer);
        var payload = Issuer.Payload(rig.Clock.GetUtcNow());
        payload["nbf"] = rig.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();
        payload[claim] = rig.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
        (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Sign(Issuer.Header(), payload))).ShouldBe(200);
    }

    [Fact]
    public async Task No_mutation_of_a_genuine_token_is_accepted()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await RigFor(issuer);
        issuer.Publish("bare", issuer.Key, endorsements: null);
        issuer.Publish("none", issuer.Key, endorsements: []);
        issuer.Publish("other", issuer.Key, endorsements: ["slack"]);
        issuer.Publish("enc", issuer.Key, endorsements: ["msteams"], use: "enc");
        issuer.Publish("twice", issuer.Key, endorsements: ["msteams"]);
        issuer.Publish("twice", issuer.Foreign, endorsements: ["msteams"]);
        (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Token(rig.Clock.GetUtcNow()))).ShouldBe(200);
        var mutations = Mutations.Of(issuer, rig.Clock.GetUtcNow()).ToList();
        mutations.Count.ShouldBeGreaterThanOrEqualTo(50);
        foreach (var (name, authorization) in mutations)
            (await rig.PostAsync(Activities.TeamsMessage, authorization)).ShouldBe(401, name);
        rig.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("\"msteams\"", "\"slack\"")]
    [InlineData("\"msteams\"", "\"MSTEAMS\"")]
    public async Task A_genuine_token_does_not_carry_another_service_or_channel(string genuine, string foreign)
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await RigFor(issuer);
        var activity = Activities.TeamsMessage.Replace(genuine, foreign, StringComparison.Ordinal);
        (await rig.PostAsync(activity, "Bearer " + issuer.Token(rig.Clock.GetUtcNow()))).ShouldBe(401);
        rig.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_metadata_away_unknown_keys_get_503_and_known_ones_go_on()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await RigFor(issuer);
        var token = "Bearer " + issuer.Token(rig.Clock.GetUtcNow());
        issuer.Away = true;
        (await rig.PostAsync(Activities.TeamsMessage, token)).ShouldBe(503);
        issuer.Away = false;
        rig.Clock.Advance(TimeSpan.FromSeconds(11));
        (await rig.PostAsync(Activities.TeamsMessage, token)).ShouldBe(200);
        issuer.Away = true;
        rig.Clock.Advance(TimeSpan.FromHours(25));
        var later = rig.Clock.GetUtcNow();
        (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Token(later))).ShouldBe(200);
        var header = Issuer.Header();
        header["kid"] = "unheard-of";
        (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Sign(header, Issuer.Payload(later)))).ShouldBe(503);
    }

    [Fact]
    public async Task The_first_message_signed_with_a_new_key_is_accepted_and_invented_keys_cost_one_fetch()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await RigFor(issuer);
        var now = rig.Clock.GetUtcNow();
        (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Token(now))).ShouldBe(200);
        issuer.Publish("new", issuer.Foreign, ["msteams"]);
        rig.Clock.Advance(TimeSpan.FromSeconds(11));
        var header = Issuer.Header();
        header["kid"] = "new";
        (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Sign(header, Issuer.Payload(now), issuer.Foreign))).ShouldBe(200);
        foreach (var invented in Enumerable.Range(0, 20))
        {
            header["kid"] = $"invented{invented}";
            (await rig.PostAsync(Activities.TeamsMessage, "Bearer " + issuer.Sign(header, Issuer.Payload(now)))).ShouldBe(401);
        }

        issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task With_an_AppId_nobody_comes_in_without_a_token()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var rig = await RigFor(issuer);
        (await rig.PostAsync(Activities.TeamsMessage)).ShouldBe(401);
        (await rig.PostAsync("{", token: null)).ShouldBe(401);
    }

    [Fact]
    public async Task A_channel_that_is_off_lets_nobody_in()
    {
        await using var rig = await Rig.StartAsync("Production");
        (await rig.PostAsync(Activities.WebChatMessage)).ShouldBe(401);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Authorization", "Bearer x.y.z")]
    public async Task Anonymous_is_for_programs_on_this_machine(string header, string value)
    {
        await using var rig = await Rig.AnonymousAsync();
        (await rig.PostAsync(Activities.WebChatMessage, headers: (header, value))).ShouldBe(401);
        rig.Received.ShouldBeEmpty();
    }
}
