using WijkBot.Conversations;

namespace WijkBot.Languages;

/// <summary>Puts the wording into the program.</summary>
public static class LanguagesSetup
{
    /// <summary>Registers <see cref="Wording"/>.</summary>
    /// <param name="municipalityDirectory">The municipality's data directory; its <c>wording</c> folder goes over our own.</param>
    public static IHostApplicationBuilder AddLanguages(this IHostApplicationBuilder builder, Func<IServiceProvider, string> municipalityDirectory)
    {
        builder.Services.AddSingleton(services => Wording.Load(Path.Combine(municipalityDirectory(services), "wording")));
        builder.Services.AddSingleton<ITranslate>(services => services.GetRequiredService<Wording>());
        return builder;
    }
}
