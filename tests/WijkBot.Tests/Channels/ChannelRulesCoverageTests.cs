using System.Reflection;
using WijkBot.Channels;

namespace WijkBot.Tests.Channels;

public sealed class ChannelRulesCoverageTests
{
    /// <summary>A folder that receives from outside has a public MapX; one that only shows pages (Browser) derives too or has none.</summary>
    [Fact]
    public void Every_channel_that_receives_from_outside_follows_the_channel_rules()
    {
        var receiving = typeof(IReceive).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("WijkBot.Channels.", StringComparison.Ordinal) == true && type.Name.EndsWith("Setup", StringComparison.Ordinal))
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.Name.StartsWith("Map", StringComparison.Ordinal)))
            .Select(type => type.Namespace!["WijkBot.Channels.".Length..])
            .Where(folder => folder != "Browser");
        var derived = typeof(ChannelRules).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ChannelRules)) && !type.IsAbstract)
            .Select(type => type.Namespace!.Split('.')[^1])
            .ToArray();
        derived.ShouldContain("Twilio");
        receiving.Except(derived).ShouldBeEmpty();
    }
}
