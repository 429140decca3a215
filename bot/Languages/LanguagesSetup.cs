using WijkBot.Conversations;
using WijkBot.Ops;

namespace WijkBot.Languages;

/// <summary>Puts the wording into the program.</summary>
public static class LanguagesSetup
{
    /// <summary>Registers <see cref="Wording"/>. A wrong file refuses the start, one line for each mistake.</summary>
    /// <param name="directory">The municipality's data directory; its <c>wording</c> folder goes over our own.</param>
    /// <param name="texts">The texts in its other files.</param>
    public static IHostApplicationBuilder AddLanguages(
        this IHostApplicationBuilder builder, Func<IServiceProvider, string> directory, Func<IServiceProvider, IEnumerable<string>> texts)
    {
        builder.Services.AddSingleton(services => Load(Path.Combine(directory(services), "wording"), texts(services)));
        builder.Services.AddSingleton<ITranslate>(services => services.GetRequiredService<Wording>());
        return builder;
    }

    private static Wording Load(string folder, IEnumerable<string> texts)
    {
        try
        {
            return Wording.Load(folder, texts);
        }
        catch (WordingException wrong)
        {
            throw new StartRefusedException(wrong.Errors);
        }
    }
}
