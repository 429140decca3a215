using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Mail;

/// <summary>Wires e-mail to colleagues.</summary>
public static class MailSetup
{
    public static IHostApplicationBuilder AddMail(this IHostApplicationBuilder builder)
    {
        builder.AddSection<MailOptions, MailOptionsRules>("Mail");
        builder.Services.AddSingleton<IMail, SmtpMail>();
        builder.Services.AddSingleton<IStartNote>(provider => new StartNote(160, _ =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.IsOn ? null : "Off: e-mail (Mail:Host)"));
        return builder;
    }
}
