using Microsoft.Extensions.Options;
using MimeKit;

namespace WijkBot.Mail;

/// <summary>What must hold together when e-mail is on.</summary>
internal sealed class MailOptionsRules : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var wrong = options.IsOn ? Wrong(options).ToList() : [];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(MailOptions options)
    {
        if (!MailboxAddress.TryParse(options.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            yield return "Mail:From: must be an address such as WijkBot <wijkbot@example.nl>, because Mail:Host is set";
        if (!Uri.TryCreate(options.InboxUrl, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            yield return "Mail:InboxUrl: must be the address where colleagues reach WijkBot, such as https://wijkbot.example.nl, because Mail:Host is set";
        if (options.UserName.Length > 0 != options.Password.Length > 0)
            yield return "Mail:UserName and Mail:Password: set both or neither";
        if (options.Security == MailSecurity.None && options.Password.Length > 0)
            yield return "Mail:Security: None would send Mail:Password over an open line; use StartTls or Tls";
    }
}
