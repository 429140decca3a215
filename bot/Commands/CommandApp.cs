using WijkBot.Administration;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Commands;

/// <summary>What a subcommand needs of the program: the municipality with the areas and the roster that are used.</summary>
internal static class CommandApp
{
    /// <summary>
    /// Puts it together without serving. The roster is the one that the program uses, or would use were it started now; where the database does
    /// not answer, the file.
    /// </summary>
    /// <param name="adjust">Adds what the command needs besides.</param>
    /// <param name="file">The roster is that of the file, whatever was changed on the pages.</param>
    /// <param name="mayBeDamaged">An imported year that cannot be read is left out; otherwise it is told, and there is no program.</param>
    public static async Task<WebApplication> OpenAsync(
        CancellationToken stop, Action<IServiceCollection>? adjust = null, bool file = false, bool mayBeDamaged = false)
    {
        var builder = ProgramBuilder.Create([]);
        builder.Logging.ClearProviders();
        builder.AddMunicipality();
        var areas = DataFolder.Within(builder, DataFolder.Areas);
        builder.AddWijken(mayBeDamaged && !AreaImporter.IsWhole(areas) ? null : areas);
        builder.AddStorage();
        builder.AddPrivacy();
        builder.AddRosterInUse();
        builder.Services.AddSingleton(TimeProvider.System);
        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        if (!file)
            await app.Services.GetRequiredService<WijkenKeeper>().StepAsync(isRunning: false, stop);
        return app;
    }
}
