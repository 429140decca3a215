using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace WijkBot.Ops.Configuration;

/// <summary>Binds options classes, so that nothing in the configuration is silently ignored.</summary>
public static class SectionSetup
{
    /// <summary>
    /// Binds <typeparamref name="T"/> to the section <paramref name="name"/>, checks its data annotations and every
    /// registered <see cref="IValidateOptions{T}"/> at start, and refuses keys of the section that the class does not have.
    /// Every property is a key and must be in <c>appsettings.sample.json</c> with its default and a sentence.
    /// </summary>
    public static OptionsBuilder<T> AddSection<T>(this IHostApplicationBuilder builder, string name)
        where T : class
    {
        RegistryOf(builder.Services).Remember(name, typeof(T));
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<T>>(new AnnotationRules<T>(name)));
        return builder.Services.AddOptions<T>()
            .Configure<IConfiguration>((options, configuration) => Bind(configuration.GetSection(name), options))
            .ValidateOnStart();
    }

    /// <summary>As <see cref="AddSection{T}"/>, with the class that holds the rules between its keys.</summary>
    public static OptionsBuilder<T> AddSection<T, TRules>(this IHostApplicationBuilder builder, string name)
        where T : class
        where TRules : class, IValidateOptions<T>
    {
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<T>, TRules>());
        return builder.AddSection<T>(name);
    }

    private static SectionRegistry RegistryOf(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(SectionRegistry))?.ImplementationInstance
            is SectionRegistry known)
        {
            return known;
        }

        var registry = new SectionRegistry();
        services.AddSingleton(registry);
        services.AddSingleton<IValidateOptions<OwnConfiguration>, OwnConfigurationRules>();
        services.AddOptions<OwnConfiguration>().ValidateOnStart();
        return registry;
    }

    /// <summary>The binder's own exception names .NET types and stops at the first; ours gives a line per key.</summary>
    private static void Bind<T>(IConfigurationSection section, T options)
        where T : class
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            var lines = SectionCheck.Of(section, KeyShape.Of(typeof(T))).ToList();
            throw new OptionsValidationException(
                section.Path, typeof(T), lines.Count > 0 ? lines : [$"{section.Path}: {exception.Message}"]);
        }
    }
}
