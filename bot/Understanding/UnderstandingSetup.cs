using WijkBot.Conversations;

namespace WijkBot.Understanding;

/// <summary>Puts the understanding of text into the program.</summary>
public static class UnderstandingSetup
{
    /// <summary>Registers <see cref="RuleUnderstanding"/> as <see cref="IUnderstand"/>; needs the municipality and its areas.</summary>
    public static IHostApplicationBuilder AddUnderstanding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RuleUnderstanding>();
        builder.Services.AddSingleton<IUnderstand>(services => services.GetRequiredService<RuleUnderstanding>());
        return builder;
    }
}
