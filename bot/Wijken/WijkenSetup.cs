using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>Wires the room <c>Wijken</c>.</summary>
public static class WijkenSetup
{
    /// <summary>
    /// Registers <see cref="AreaBook"/> and <see cref="Roster"/>, read from the municipality's directory. Files that are wrong stop
    /// the start, their lines together with those of the other files of the municipality.
    /// </summary>
    public static IHostApplicationBuilder AddWijken(this IHostApplicationBuilder builder)
    {
        builder.AddFromMunicipality(WijkenFiles.Read, static (services, files) =>
        {
            services.AddSingleton(provider => files(provider).Areas);
            services.AddSingleton(provider => files(provider).Roster);
        });
        return builder;
    }
}

/// <summary>What the room reads from the municipality's directory.</summary>
public sealed record WijkenFiles(AreaBook Areas, Roster Roster)
{
    /// <summary>Reads and checks the files; null when anything was wrong, which is then noted.</summary>
    public static WijkenFiles? Read(string directory, Problems problems)
    {
        var before = problems.Lines.Count;
        if (AreaFiles.Read(directory, problems) is not { } files)
            return null;
        var roster = RosterFile.Read(directory, files, problems);
        return roster is null || problems.Lines.Count > before ? null : new WijkenFiles(new AreaBook(files), roster);
    }
}
