using WijkBot.Conversations;

namespace WijkBot.Understanding;

/// <summary>Puts the understanding of text into the program.</summary>
public static class UnderstandingSetup
{
    /// <summary>Registers <see cref="UnderstandingInUse"/> as <see cref="IUnderstand"/> and <see cref="IPrivacyGuard"/>; needs the municipality and its areas.</summary>
    public static IHostApplicationBuilder AddUnderstanding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UnderstandingInUse>();
        builder.Services.AddSingleton<IUnderstand>(services => services.GetRequiredService<UnderstandingInUse>());
        builder.Services.AddSingleton<IPrivacyGuard>(services => services.GetRequiredService<UnderstandingInUse>());
        return builder;
    }
}
