using Microsoft.Extensions.DependencyInjection;
using WijkBot.Conversations;
using WijkBot.Dialogs;
using WijkBot.Languages;
using WijkBot.Municipality;
using WijkBot.Tests.Wijken;
using WijkBot.Turns;
using WijkBot.Wijken;

namespace WijkBot.Tests.Conversations;

/// <summary>Everything that a conversation is made of, as the program puts it together over the sample municipality.</summary>
internal static class Sample
{
    public static MunicipalityData Municipality { get; } = ReadMunicipality();

    public static Wording Wording { get; } = Wording.Load(Path.Combine(MunicipalityFolder.Sample, "wording"));

    public static IUnderstand Understand { get; } = new global::WijkBot.Understanding.RuleUnderstanding(Municipality, Almelo.Areas);

    public static DialogBook Dialogs { get; } = ReadDialogs(Municipality);

    public static Worded Worded { get; } = new(Wording, Municipality);

    public static Conversation Conversation { get; } = Over(Almelo.Roster, Dialogs);

    /// <summary>The same bot with something else in its roster, see <see cref="SampleRoster"/>, and more partners, see <see cref="SamplePartners"/>; null for the sample as it is.</summary>
    /// <param name="areas">Other areas, see <see cref="SampleAreas"/>; null for those of the sample.</param>
    public static Conversation With(string? roster, string? partners = null, string? areas = null) => (roster, partners, areas) is (null, null, null)
        ? Conversation
        : Over(roster is null ? Almelo.Roster : SampleRoster.With(roster), partners is null ? Dialogs : ReadDialogs(SamplePartners.With(partners)), areas is null ? Almelo.Areas : SampleAreas.Named(areas));

    private static Conversation Over(Roster roster, DialogBook dialogs, AreaBook? areas = null) => new(
        dialogs, areas is null || ReferenceEquals(areas, Almelo.Areas) ? Understand : new global::WijkBot.Understanding.RuleUnderstanding(Municipality, areas), Wording,
        Handlers(new WijkenInUse(new WijkenFiles(areas ?? Almelo.Areas, roster), Municipality)));

    public static CaseHandlers Handlers(WijkenInUse wijken) => new(wijken, new CaseDeadlines(Municipality, wijken), null!);

    private static MunicipalityData ReadMunicipality()
    {
        var problems = new Problems();
        var data = MunicipalityFiles.Read(MunicipalityFolder.Sample, problems);
        problems.Lines.ShouldBeEmpty();
        return data.ShouldNotBeNull();
    }

    private static DialogBook ReadDialogs(MunicipalityData municipality)
    {
        var services = new ServiceCollection().AddSingleton(municipality).AddSingleton(Understand)
            .AddSingleton(new WijkNames(code => Almelo.Areas.Wijk(code)?.Name ?? Almelo.Areas.Buurt(code)?.Name)).BuildServiceProvider();
        return new DialogBook(typeof(DialogsSetup).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Dialog)))
            .Select(type => (Dialog)ActivatorUtilities.CreateInstance(services, type)));
    }
}
