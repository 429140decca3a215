using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Conversations;
using WijkBot.Tests.Wijken;
using WijkBot.Turns;
using WijkBot.Wijken;

namespace WijkBot.Tests.Turns;

/// <summary>During leave a case goes to the stand-in, keeps whose it is, and the resident is told who helps.</summary>
public sealed class StandInTests : IDisposable
{
    private static readonly DateTimeOffset During = new(2026, 12, 2, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly PlaceValue Place = new("Zilverlaan 1") { Wijk = "WK014118", Certainty = PlaceCertainty.Exact };

    private readonly RosterFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_case_goes_to_the_stand_in_and_says_for_whom()
    {
        var handlers = Handlers();

        handlers.Of(Place, null, During).ShouldSatisfyAllConditions(to => to.Id.ShouldBe("b"), to => to.StandsInFor!.Id.ShouldBe("a"));
        handlers.Of(Place, null, During.AddDays(30)).Id.ShouldBe("a");
        handlers.For(Place, null, During).ShouldSatisfyAllConditions(who => who.Away.ShouldBe("de regisseur van de Schelfhorst"), who => who.Helper.ShouldBe("de regisseur van De Riet"));
    }

    [Fact]
    public void The_resident_is_told_who_helps()
    {
        var conversation = new Conversation(Sample.Dialogs, Sample.Understand, Sample.Wording, Handlers());
        var facts = new TurnFacts { Channel = ChannelTraits.Of("sms"), Now = During, NextNumber = "100001" };
        var outcome = conversation.Turn(new ConversationState(), new TurnInput.Resident(new IncomingMessage
        {
            ProviderId = "1",
            From = new ResidentAddress("sms", "+31600000001"),
            Text = "wie is de wijkregisseur van de schelfhorst?",
            ReceivedAt = During,
        }), facts);

        var said = string.Join(' ', outcome.Effects.OfType<Say>().SelectMany(say => Sample.Worded.Messages([say], "nl", ChannelTraits.Of("sms"), During)).Select(message => message.Message.Text));
        said.ShouldContain("Tijdelijk helpt de regisseur van De Riet u.");
    }

    private CaseHandlers Handlers() =>
        Sample.Handlers(new WijkenInUse(new WijkenFiles(Almelo.Areas, folder.Read(a: ", afwezig: [{ van: 2026-12-01, tot: 2026-12-10, vervanger: b }]").Roster.ShouldNotBeNull()), Sample.Municipality));
}
