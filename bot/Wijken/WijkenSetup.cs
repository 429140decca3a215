using Microsoft.Extensions.Options;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>Wires the room <c>Wijken</c>.</summary>
public static class WijkenSetup
{
    /// <summary>
    /// Registers <see cref="WijkenInUse"/>, and out of it <see cref="AreaBook"/>, <see cref="Roster"/> and <see cref="Duty"/>, read from the municipality's directory, with the areas of the year that
    /// was imported when there is one. Files that are wrong stop the start, their lines together with those of the other files of the municipality.
    /// </summary>
    /// <param name="vintages">Where imported years are kept; null: none are used.</param>
    public static IHostApplicationBuilder AddWijken(this IHostApplicationBuilder builder, string? vintages = null)
    {
        builder.AddFromMunicipality((directory, problems) => WijkenFiles.Read(directory, problems, Used(vintages), vintages is null ? null : new VintageFolder(vintages).Years()), (services, files) =>
        {
            services.AddSingleton(provider => new WijkenInUse(files(provider), provider.GetRequiredService<MunicipalityData>()));
            // for who is made for one page or command; who lives as long as the program asks WijkenInUse each time
            services.AddTransient(static provider => provider.GetRequiredService<WijkenInUse>().Areas);
            services.AddTransient(static provider => provider.GetRequiredService<WijkenInUse>().Roster);
            services.AddTransient(static provider => provider.GetRequiredService<WijkenInUse>().Duty);
        });
        return builder;
    }

    private static AreaVintage? Used(string? vintages)
    {
        if (vintages is null || new VintageFolder(vintages) is not { InUse: { } name } folder)
            return null;
        try
        {
            return folder.Read(name);
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            throw new OptionsValidationException("Data:Directory", typeof(WijkenFiles), [$"{vintages}: {name}: {broken.Message} Import it again ('areas import'), or go back to the files of the municipality ('areas use none')."]);
        }
    }
}
