using WijkBot.Commands;
using WijkBot.Commands.Chatting;
using WijkBot.Messages;
using WijkBot.Tests.Conversations;

namespace WijkBot.Tests.Commands;

public sealed class ChatTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_talk_goes_through_the_real_turn_and_counts_what_it_costs()
    {
        var (output, _) = await TalkAsync(ChannelTraits.Sms, "Er zitten ratten bij Robbenhaarsweg 12", "1", "1", "/einde", "niet meer gelezen");
        output.ShouldContain("SMS): ");
        output.ShouldContain("-> report ");
        output.ShouldContain("plaats \"Robbenhaarsweg 12\"");
        output.ShouldMatch(@"Samen [1-9]\d? SMS van ons");
        output.ShouldNotContain("niet meer gelezen");
    }

    [Fact]
    public async Task It_starts_in_Development_too_where_all_that_is_registered_is_looked_at()
    {
        await using var house = await ChatHouse.OpenAsync(["--environment=Development"], Monday);

        (await house.Talk(ChannelTraits.Sms).SayAsync("Er zitten ratten bij Robbenhaarsweg 12")).Said.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_is_written_down_in_the_form_of_the_tests()
    {
        var (_, script) = await TalkAsync(ChannelTraits.WhatsApp, "Er zitten ratten bij Robbenhaarsweg 12", "/foto", "/later 26u", "/locatie 52.357,6.6628", "1");
        var lines = script.Split('\n');
        lines[0].ShouldBe("Kanaal: whatsapp");
        lines[1].ShouldBe("Tijd: 2026-11-23 10:00");
        lines[2].ShouldBe("");
        lines[3].ShouldBe("Bewoner: Er zitten ratten bij Robbenhaarsweg 12");
        lines[4].ShouldStartWith("Bot: ");
        lines.ShouldContain("Bewoner: [foto]");
        lines.ShouldContain("--- 26 uur later ---");
        lines.ShouldContain("Bewoner: [locatie 52.357,6.6628]");
        lines.ShouldAllBe(line => line == line.TrimEnd());
    }

    /// <summary>What is saved is a golden talk: played by the tests it goes letter by letter the same, and so it does when saved again.</summary>
    [Theory]
    [InlineData("sms", "Er liggen stoeptegels los op de Verzetslaan en de lantaarn bij nummer 4 is stuk", "nee", "ja", "ja", "ja anoniem", "mens", "het is er donker", "/later 26u", "mijn meldingen", "2", "2")]
    [InlineData("whatsapp", "Er zitten ratten bij Robbenhaarsweg 12", "/foto", "ja", "/foto", "/later 3d", "mijn meldingen", "1", "/locatie 52.357,6.6628", "wijzig het adres", "Windslaan 14", "anoniem")]
    [InlineData("sms", "Ik heb een klacht: niemand belt terug over mijn melding", "Ik heb mijn buurvrouw al dagen niet gezien", "ja", "morgenochtend", "er is brand", "bedankt", "stop", "hallo", "start")]
    [InlineData("sms", "Mijn man slaat mij")]
    public async Task What_is_saved_is_a_golden_talk(string channel, params string[] lines)
    {
        var (_, script) = await TalkAsync(ChannelTraits.Of(channel), lines);

        ChatDiff.Of(script, new ChatPlayer(Chat.Read(script)).Play()).ShouldBeEmpty();
        (await TalkAsync(ChannelTraits.Of(channel), lines)).Script.ShouldBe(script);
    }

    [Fact]
    public async Task A_saved_talk_begins_at_the_moment_of_the_tests()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.chat");
        Console.SetIn(new StringReader("Er zitten ratten bij Robbenhaarsweg 12\nja\n/einde"));
        try
        {
            (await new ChatCommand().Build().Parse(["--save", file]).InvokeAsync(new() { Output = TextWriter.Null }, TestContext.Current.CancellationToken)).ShouldBe(0);
            var script = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            script.ShouldStartWith("Kanaal: sms\nTijd: 2026-11-23 10:00\n");
            script.ShouldContain("melding 100001");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Photos_and_pins_do_not_go_by_SMS()
    {
        var (output, script) = await TalkAsync(ChannelTraits.Sms, "/foto", "/locatie 52.357,6.6628");
        output.ShouldContain("Dat kan niet per SMS");
        script.ShouldNotContain("Bewoner:");
    }

    [Theory]
    [InlineData("/later 26u", "1.02:00:00")]
    [InlineData("/later 3d", "3.00:00:00")]
    [InlineData("/later 10m", "00:10:00")]
    public void Time_is_moved_by_hours_days_or_minutes(string line, string span) =>
        ChatWords.Read(line).ShouldBeOfType<ChatWords.Later>().Span.ToString().ShouldBe(TimeSpan.Parse(span, System.Globalization.CultureInfo.InvariantCulture).ToString());

    [Theory]
    [InlineData("/later")]
    [InlineData("/later 26")]
    [InlineData("/locatie hier")]
    [InlineData("/locatie 91,6")]
    [InlineData("/iets")]
    public void What_is_no_command_is_explained(string line) =>
        ChatWords.Read(line).ShouldBeOfType<ChatWords.Unknown>().Help.ShouldContain("/locatie");

    private static async Task<(string Output, string Script)> TalkAsync(ChannelTraits channel, params string[] lines)
    {
        await using var house = await ChatHouse.OpenAsync([], Monday);
        await using var output = new StringWriter();
        var console = new ChatConsole(house.Talk(channel), new StringReader(string.Join('\n', lines)), output);
        await console.RunAsync();
        return (output.ToString(), console.Script.ToString());
    }
}
