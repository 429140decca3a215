using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Channels;
using WijkBot.Delivery;
using WijkBot.Handover;
using WijkBot.Tests.Inbox;

namespace WijkBot.Tests.Handover.Relay;

public class RelayOptionsTests
{
    [Fact]
    public void It_is_off_until_it_is_switched_on() => new RelayOptions().IsOn.ShouldBeFalse();

    [Fact]
    public void A_phone_that_could_not_be_reached_is_said_at_start()
    {
        Wrong(new RelayOptions(), sends: false).ShouldBeEmpty();
        Wrong(new RelayOptions { WhatsApp = true, Sms = true }, sends: true, "HX1").ShouldBeEmpty();
        Wrong(new RelayOptions { WhatsApp = true }, sends: true).ShouldHaveSingleItem().ShouldContain("Twilio:Templates:bericht");
        Wrong(new RelayOptions { Sms = true }, sends: false).ShouldHaveSingleItem().ShouldStartWith("Relay:Sms:");
        Wrong(new RelayOptions { WhatsApp = true }, sends: false, "HX1").ShouldHaveSingleItem().ShouldStartWith("Relay:WhatsApp:");
    }

    private static IEnumerable<string> Wrong(RelayOptions options, bool sends, string template = "")
    {
        using var services = new ServiceCollection().AddSingleton(new ChannelBook(sends ? [new RecordingSender()] : Array.Empty<IChannelSender>())).BuildServiceProvider();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Twilio:Templates:bericht", template)]).Build();
        return new RelayOptionsRules(services, configuration).Validate(null, options).Failures ?? [];
    }
}
