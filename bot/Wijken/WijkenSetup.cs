using Microsoft.Extensions.Options;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>Wires the room <c>Wijken</c>.</summary>
public static class WijkenSetup
{
    /// <summary>
    /// Registers <see cref="AreaBook"/>, <see cref="Roster"/> and <see cref="Duty"/>, read from the municipality's directory, with the areas of the year that
    /// was imported when there is one. Files that are wrong stop the start, their lines together with those of the other files of the municipality.
    /// </summary>
    /// <param name="vintages">Where imported years are kept; null: none are used.</param>
    public static IHostApplicationBuilder AddWijken(this IHostApplicationBuilder builder, string? vintages = null)
    {
        builder.AddFromMunicipality(WijkenFiles.Read, (services, files) =>
        {
            services.AddSingleton(provider => Used(files(provider), vintages));
            services.AddSingleton(static provider => provider.GetRequiredService<WijkenFiles>().Areas);
            services.AddSingleton(static provider => provider.GetRequiredService<WijkenFiles>().Roster);
            services.AddSingleton<Duty>();
        });
        return builder;
    }

    private static WijkenFiles Used(WijkenFiles files, string? vintages)
    {
        if (vintages is null || new VintageFolder(vintages) is not { InUse: { } name } folder)
            return files;
        try
        {
            return files.With(folder.Read(name));
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            throw new OptionsValidationException("Data:Directory", typeof(WijkenFiles), [$"{vintages}: {name}: {broken.Message} Import it again ('areas import'), or go back to the files of the municipality ('areas use none')."]);
        }
    }
}

/// <summary>What the room reads from the municipality's directory.</summary>
public sealed record WijkenFiles(AreaBook Areas, Roster Roster)
{
    private AreaFiles? Files { get; init; }

    /// <summary>Reads and checks the files; null when anything was wrong, which is then noted.</summary>
    public static WijkenFiles? Read(string directory, Problems problems)
    {
        var before = problems.Lines.Count;
        if (AreaFiles.Read(directory, problems) is not { } files)
            return null;
        var roster = RosterFile.Read(directory, files, problems);
        PartnerPlaces.Check(directory, files, problems);
        return roster is null || problems.Lines.Count > before ? null : new WijkenFiles(new AreaBook(files), roster) { Files = files };
    }

    /// <summary>The same with the areas of an imported year.</summary>
    internal WijkenFiles With(AreaVintage vintage)
    {
        var touched = Change(vintage).Touched;
        return this with { Areas = new AreaBook(new AreaFiles(Files!, vintage, touched), vintage), Roster = Roster.Without(touched) };
    }

    /// <summary>What an imported year changes of what the files say.</summary>
    internal VintageChange Change(AreaVintage vintage) => VintageChange.Between(
        [.. Files!.Wijken.Select(wijk => new VintageArea(wijk.Code, wijk.Name)), .. Files.Buurten.Select(buurt => new VintageArea(buurt.Code, buurt.Name))],
        [.. vintage.Wijken, .. vintage.Buurten]);
}
