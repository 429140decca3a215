using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;

namespace WijkBot.Tests.House;

public class SampleTests
{
    [Fact]
    public void The_sample_has_every_key_and_no_other_each_with_its_real_default()
    {
        var defaults = SampleFile.Defaults(RegisteredSections.All);
        defaults.Count.ShouldBeGreaterThan(10);
        var sample = Lines(SampleFile.Values()).ToList();
        Lines(defaults).Except(sample).ShouldBeEmpty("missing from the sample, or not with this default");
        sample.Except(Lines(defaults)).ShouldBeEmpty("in the sample, but no such key or not its default");
    }

    [Fact]
    public void Every_key_of_the_sample_has_a_sentence_above_it()
    {
        var lines = File.ReadAllLines(SampleFile.Path);
        lines.Index().Where(line => IsKey(line.Item) && !IsSentence(lines[line.Index - 1]))
            .Select(line => line.Item.Trim()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sample_loads_and_breaks_no_rule_of_its_keys()
    {
        await using var app = Program.Build([], builder => builder.Configuration.AddJsonFile(SampleFile.Path, optional: false));
        Should.NotThrow(app.Services.GetRequiredService<IStartupValidator>().Validate);
    }

    [Fact]
    public void Every_options_class_is_bound_as_a_section()
        => typeof(SectionRegistry).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("WijkBot.", StringComparison.Ordinal) == true)
            .Where(type => type is { IsClass: true, IsNested: false } && type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Where(type => type.GetConstructor(Type.EmptyTypes) is not null && KeyShape.PropertiesOf(type).Any())
            .Except(RegisteredSections.All.Select(section => section.Options))
            .Select(type => type.FullName).ShouldBeEmpty();

    private static IEnumerable<string> Lines(IReadOnlyDictionary<string, string> values)
        => values.Select(value => $"{value.Key} = {value.Value}");

    private static bool IsKey(string line) => line.TrimStart() is ['"', .. var rest] && rest.Contains("\":", StringComparison.Ordinal);

    private static bool IsSentence(string line)
        => line.TrimStart() is ['/', '/', ' ', .. var words] && words.Length > 10 && words.EndsWith('.');
}
