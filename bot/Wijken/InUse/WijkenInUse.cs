using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>
/// The areas and the roster that are used at this moment. They are replaced as a whole while the program runs: whoever has begun with what
/// was before, ends with it. What has to belong together is taken from one <see cref="Now"/>.
/// </summary>
public sealed class WijkenInUse
{
    private readonly MunicipalityData municipality;
    private volatile WijkenNow now;

    /// <param name="files">What is used from the start on.</param>
    public WijkenInUse(WijkenFiles files, MunicipalityData municipality)
    {
        this.municipality = municipality;
        now = Of(files);
    }

    public WijkenNow Now => now;
    public AreaBook Areas => now.Areas;
    public Roster Roster => now.Roster;
    public Duty Duty => now.Duty;

    /// <summary>Another year was taken into use that this program cannot read yet: what it knows is not what the others go by.</summary>
    internal bool IsBehind { get; set; }

    /// <summary>Uses this from now on.</summary>
    internal void Use(WijkenFiles files) => now = Of(files);

    /// <summary>As it would be with other files.</summary>
    internal WijkenNow Of(WijkenFiles files) => new(files, new Duty(files.Roster, municipality));
}

/// <summary>Areas and roster that belong together.</summary>
public sealed record WijkenNow(WijkenFiles Files, Duty Duty)
{
    public AreaBook Areas => Files.Areas;
    public Roster Roster => Files.Roster;

    public override string ToString() => $"areas of {Areas.Year}";
}
