using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;

namespace WijkBot.Municipality;

/// <summary>Section <c>Municipality</c> of the configuration.</summary>
public sealed class MunicipalityOptions
{
    public const string Section = "Municipality";

    /// <summary>
    /// Directory with the municipality's own files. Relative to the content root; empty for the sample of Almelo that comes with the
    /// program.
    /// </summary>
    public string Directory { get; set; } = "";
}

/// <summary>The municipality's directory, as a full path. Two rooms read from it.</summary>
/// <param name="Directory">Full path; whether it exists is not said.</param>
public sealed record MunicipalityFolder(string Directory)
{
    /// <summary>Beside the program, so that it is found from whatever directory the program is started.</summary>
    public static string Sample { get; } = Path.Combine(AppContext.BaseDirectory, "Municipality", "Almelo");

    internal static string Of(MunicipalityOptions options, string contentRoot) =>
        string.IsNullOrWhiteSpace(options.Directory) ? Sample : Path.GetFullPath(options.Directory, contentRoot);
}

/// <summary>
/// Loads something from the municipality's directory as part of validating the options: all problems of all rooms come out
/// together as one <see cref="OptionsValidationException"/> at the start, one line each.
/// </summary>
/// <param name="load">Reads from a directory; notes problems instead of throwing; its result is used only when there were none.</param>
public sealed class MunicipalityLoader<T>(IHostEnvironment environment, Func<string, Problems, T?> load) : IValidateOptions<MunicipalityOptions>
    where T : class
{
    private T? loaded;

    /// <summary>What was loaded; only after the options were validated.</summary>
    public T Loaded => loaded ?? throw new InvalidOperationException("The municipality's files have not been validated.");

    public ValidateOptionsResult Validate(string? name, MunicipalityOptions options)
    {
        var problems = new Problems();
        loaded = load(MunicipalityFolder.Of(options, environment.ContentRootPath), problems);
        return problems.Lines.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Lines);
    }
}

/// <summary>Registers what is read from the municipality's directory.</summary>
public static class MunicipalityLoading
{
    /// <summary>
    /// Reads with <paramref name="load"/> at the start and registers each of <paramref name="parts"/> as it was read.
    /// </summary>
    /// <param name="load">Notes problems instead of throwing.</param>
    /// <param name="parts">Registers singletons that come out of what was loaded.</param>
    public static void AddFromMunicipality<T>(
        this IHostApplicationBuilder builder, Func<string, Problems, T?> load, Action<IServiceCollection, Func<IServiceProvider, T>> parts)
        where T : class
    {
        builder.AddSection<MunicipalityOptions>(MunicipalityOptions.Section);
        builder.Services.AddSingleton(services => new MunicipalityLoader<T>(services.GetRequiredService<IHostEnvironment>(), load));
        builder.Services.AddSingleton<IValidateOptions<MunicipalityOptions>>(services => services.GetRequiredService<MunicipalityLoader<T>>());
        parts(builder.Services, services =>
        {
            // Reading the value validates, which loads, and throws every problem when there is one.
            _ = services.GetRequiredService<IOptions<MunicipalityOptions>>().Value;
            return services.GetRequiredService<MunicipalityLoader<T>>().Loaded;
        });
    }
}
