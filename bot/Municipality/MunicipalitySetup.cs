namespace WijkBot.Municipality;

/// <summary>Wires the room <c>Municipality</c>.</summary>
public static class MunicipalitySetup
{
    /// <summary>
    /// Registers <see cref="MunicipalityData"/>. Files that are wrong stop the start with an
    /// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> whose failures are one clear line each.
    /// </summary>
    public static IHostApplicationBuilder AddMunicipality(this IHostApplicationBuilder builder)
    {
        builder.AddFromMunicipality(MunicipalityFiles.Read, static (services, data) => services.AddSingleton(provider => data(provider)));
        builder.Services.AddSingleton<AnswersInUse>();
        return builder;
    }
}
