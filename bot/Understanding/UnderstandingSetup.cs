using WijkBot.Conversations;
using WijkBot.Understanding.Privacy;

namespace WijkBot.Understanding;

/// <summary>Puts the understanding of text into the program.</summary>
public static class UnderstandingSetup
{
    /// <summary>Registers <see cref="RuleUnderstanding"/> as <see cref="IUnderstand"/> and <see cref="RulePrivacyGuard"/> as <see cref="IPrivacyGuard"/>; needs the municipality and its areas.</summary>
    public static IHostApplicationBuilder AddUnderstanding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RuleUnderstanding>();
        builder.Services.AddSingleton<IUnderstand>(services => services.GetRequiredService<RuleUnderstanding>());
        builder.Services.AddSingleton<IPrivacyGuard, RulePrivacyGuard>();
        return builder;
    }
}
