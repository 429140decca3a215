using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WijkBot.Ops;
using WijkBot.Ops.Configuration;

namespace WijkBot.Tests.Ops;

public class ConfigurationTests
{
    [Theory]
    [InlineData("Lamp:Colour", "red")]
    [InlineData("lamp:colour", "red")]
    [InlineData("Lamp:Watts", "40")]
    [InlineData("Lamp:Limit", "")]
    [InlineData("Lamp:Fade", "00:00:30")]
    [InlineData("Lamp:Mood", "Warm")]
    [InlineData("Lamp:Keys:0", "a")]
    [InlineData("Lamp:Rooms:anything", "x")]
    [InlineData("Lamp:Shade:Height", "3")]
    [InlineData("Unrelated:Thing", "x")]
    [InlineData("PATH", "/bin")]
    public async Task What_the_options_have_is_accepted(string key, string value)
        => (await StartAsync((key, value))).ShouldBeEmpty();

    [Theory]
    [InlineData("Lamp:Colr", "red", "Lamp:Colr is unknown; did you mean Lamp:Colour?")]
    [InlineData("Lamp:Wats", "40", "Lamp:Wats is unknown; did you mean Lamp:Watts?")]
    [InlineData("Lamp:Shade:Hieght", "3", "Lamp:Shade:Hieght is unknown; did you mean Lamp:Shade:Height?")]
    [InlineData("Lamp:Banana", "1", "Lamp:Banana is unknown; Lamp knows Colour, Fade, Keys, Limit, Mood, Rooms, Shade, Watts")]
    [InlineData("Lamps:Colour", "red", "Lamps is unknown; did you mean Lamp?")]
    [InlineData("Lamp:Watts", "many", "Lamp:Watts must be a whole number (Int32)")]
    [InlineData("Lamp:Watts", "", "Lamp:Watts must be a whole number (Int32)")]
    [InlineData("Lamp:Mood", "Blue", "Lamp:Mood must be one of Warm, Cold")]
    [InlineData("Lamp:Fade", "soon", "Lamp:Fade must be a duration, written hours:minutes:seconds (00:00:30) or days.hours:minutes:seconds")]
    [InlineData("Lamp:Watts", "5000", "Lamp:Watts: must be from 1 to 100")]
    [InlineData("Lamp:Shade:Height", "50", "Lamp:Shade:Height: must be from 0 to 9")]
    [InlineData("Lamp:Colour", "octarine", "Lamp:Colour: no lamp has that colour")]
    [InlineData("Lamp:Colour:Hue", "1", "Lamp:Colour holds one value, no keys of its own")]
    [InlineData("Lamp:Keys", "a", "Lamp:Keys is a list; write its first item as Lamp:Keys:0")]
    [InlineData("Lamp:Keys:first", "a", "Lamp:Keys:first is unknown; Lamp:Keys is a list, its items are Lamp:Keys:0, Lamp:Keys:1, …")]
    public async Task What_nobody_reads_or_nobody_can_read_refuses_the_start_with_one_line(string key, string value, string line)
        => (await StartAsync((key, value))).ShouldBe([line]);

    [Fact]
    public async Task Every_mistake_is_named_at_once()
        => (await StartAsync(("Lamp:Colr", "x"), ("Lamp:Watts", "many"), ("Lamp:Mood", "Blue"))).Count.ShouldBe(3);

    [Fact]
    public async Task A_value_that_cannot_be_read_is_not_repeated()
        => (await StartAsync(("Lamp:Watts", "s3cret-token"))).ShouldAllBe(line => !line.Contains("s3cret"));

    [Fact]
    public async Task A_defect_of_ours_keeps_its_stack_trace()
        => await Should.ThrowAsync<InvalidOperationException>(() =>
            StartRefusal.GuardAsync(() => throw new InvalidOperationException("ours"), TextWriter.Null));

    private static async Task<IReadOnlyList<string>> StartAsync(params (string Key, string Value)[] settings)
    {
        var errors = new StringWriter();
        var code = await StartRefusal.GuardAsync(async () => await RunAsync(settings), errors);
        var lines = errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        code.ShouldBe(lines.Length == 0 ? 0 : StartRefusal.ExitCode);
        return lines;
    }

    private static async Task<int> RunAsync((string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddSection<LampOptions, LampRules>("Lamp");
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        return 0;
    }

    private enum Mood
    {
        Warm,
        Cold,
    }

    private sealed class LampOptions
    {
        public string? Colour { get; set; }

        [Range(1, 100, ErrorMessage = "must be from 1 to 100")]
        public int Watts { get; set; } = 40;

        public int? Limit { get; set; }

        public TimeSpan Fade { get; set; }

        public Mood Mood { get; set; }

        public IList<string> Keys { get; } = [];

        public Dictionary<string, string> Rooms { get; } = [];

        public ShadeOptions Shade { get; set; } = new();
    }

    private sealed class ShadeOptions
    {
        [Range(0, 9, ErrorMessage = "must be from 0 to 9")]
        public int Height { get; set; }
    }

    private sealed class LampRules : IValidateOptions<LampOptions>
    {
        public ValidateOptionsResult Validate(string? name, LampOptions options)
            => options.Colour == "octarine"
                ? ValidateOptionsResult.Fail("Lamp:Colour: no lamp has that colour")
                : ValidateOptionsResult.Success;
    }
}
