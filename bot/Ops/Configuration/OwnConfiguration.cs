using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace WijkBot.Ops.Configuration;

/// <summary>Stands for the whole of our configuration, so that it is checked at start together with the options classes.</summary>
internal sealed class OwnConfiguration;

/// <summary>
/// Refuses what nobody reads: keys of our sections that no options class has, and sections whose name is almost ours.
/// </summary>
internal sealed class OwnConfigurationRules(IConfiguration configuration, SectionRegistry registry)
    : IValidateOptions<OwnConfiguration>
{
    /// <summary>Sections of the framework that an administrator may use beside ours.</summary>
    private static readonly string[] Framework =
        ["AllowedHosts", "ConnectionStrings", "Kestrel", "Logging", "Serilog", "Urls", "HttpPorts", "HttpsPorts", "$schema"];

    public ValidateOptionsResult Validate(string? name, OwnConfiguration options)
    {
        var lines = registry.Sections.SelectMany(section => WithParents(section.Name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(KeyLines).Concat(SectionLines()).Distinct(StringComparer.Ordinal).ToList();
        return lines.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(lines);
    }

    /// <summary>"Wijken:Locatieserver" is all that "Wijken" may hold when no options class reads that one itself.</summary>
    private static IEnumerable<string> WithParents(string name)
        => name.LastIndexOf(':') is var at and > 0 ? WithParents(name[..at]).Append(name) : [name];

    /// <summary>Several options classes may share a section: each reads its own keys, together they are all there is.</summary>
    private IEnumerable<string> KeyLines(string name)
    {
        var keys = registry.Sections.Where(section => section.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(section => KeyShape.Of(section.Options)).OfType<KeyShape.Group>()
            .SelectMany(group => group.Keys).Concat(DeeperSections(name))
            .GroupBy(key => key.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.OrdinalIgnoreCase);
        return SectionCheck.Of(configuration.GetSection(name), new KeyShape.Group(keys));
    }

    private IEnumerable<KeyValuePair<string, KeyShape>> DeeperSections(string name)
        => registry.Sections.Where(section => section.Name.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(section => KeyValuePair.Create(section.Name[(name.Length + 1)..], KeyShape.Of(section.Options)));

    private IEnumerable<string> SectionLines()
    {
        var ours = registry.Sections.Select(section => section.Name.Split(':')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return configuration.GetChildren()
            .Where(section => !ours.Concat(Framework).Contains(section.Key, StringComparer.OrdinalIgnoreCase))
            .Select(section => SectionLine(section, ours)).OfType<string>();
    }

    /// <summary>
    /// A file of ours holds nothing foreign. The environment is full of foreign names, so there only what looks like
    /// one of our sections with a key (<c>TWILO__AUTHTOKEN</c>) is refused.
    /// </summary>
    private string? SectionLine(IConfigurationSection section, List<string> ours)
    {
        var near = Nearest.Of(section.Key, ours);
        if (near is not null && section.GetChildren().Any())
        {
            return $"{section.Path} is unknown; did you mean {near}?";
        }

        return ComesFromFile(section)
            ? $"{section.Path} is unknown; the sections are {string.Join(", ", ours.Order(StringComparer.Ordinal))}"
            : null;
    }

    private bool ComesFromFile(IConfigurationSection section)
        => configuration is IConfigurationRoot root
            && root.Providers.OfType<JsonConfigurationProvider>().Any(provider =>
                provider.Source.Path?.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) == true
                && (provider.TryGet(section.Path, out _) || provider.GetChildKeys([], section.Path).Any()));
}
