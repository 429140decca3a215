using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>Finds the dialogs: every class in this room that is one.</summary>
public static class DialogsSetup
{
    public static IHostApplicationBuilder AddDialogs(this IHostApplicationBuilder builder)
    {
        foreach (var dialog in typeof(DialogsSetup).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Dialog))))
            builder.Services.AddSingleton(typeof(Dialog), dialog);
        builder.Services.AddSingleton<DialogBook>();
        return builder;
    }
}
