namespace WijkBot.Ops.Configuration;

/// <summary>
/// The sections of the configuration that are ours, with the options class each is bound to. Filled by
/// <see cref="SectionSetup.AddSection{T}"/> only; the check at start and the test of the sample file read it.
/// </summary>
public sealed class SectionRegistry
{
    private readonly List<Section> _sections = [];

    /// <summary>In the order of registration.</summary>
    public IReadOnlyList<Section> Sections => _sections;

    internal void Remember(string name, Type options)
    {
        var section = new Section(name, options);
        if (!_sections.Contains(section))
        {
            _sections.Add(section);
        }
    }
}

/// <summary>One section of the configuration.</summary>
/// <param name="Name">For example <c>Twilio</c>; <c>:</c> separates levels.</param>
/// <param name="Options">The class it is bound to; its properties are the keys, their initial values the defaults.</param>
public sealed record Section(string Name, Type Options);
