using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace WijkBot.Mail;

/// <summary>E-mail over SMTP, a connection for each: there are few.</summary>
internal sealed partial class SmtpMail(IOptions<MailOptions> options, TimeProvider time, ILogger<SmtpMail> log) : IMail
{
    /// <summary>No mail program shows more of it.</summary>
    private const int LongestSubject = 200;

    public bool IsOn => options.Value.IsOn;

    public async Task<MailResult> SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (!IsOn)
            return MailResult.Off;
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => until.Cancel(), null, TimeSpan.FromSeconds(options.Value.TimeoutSeconds), Timeout.InfiniteTimeSpan);
        try
        {
            await DeliverAsync(letter, until.Token);
            return MailResult.Sent;
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            Refused((int)refused.StatusCode);
            return MailResult.Refused;
        }
        catch (ParseException)
        {
            Refused(0);
            return MailResult.Refused;
        }
        catch (Exception away) when (!cancellationToken.IsCancellationRequested && IsAway(away))
        {
            Away(away.GetType().Name);
            return MailResult.Away;
        }
    }

    private async Task DeliverAsync(Letter letter, CancellationToken cancellationToken)
    {
        var given = options.Value;
        using var message = Message(letter);
        using var client = new SmtpClient { Timeout = given.TimeoutSeconds * 1000 };
        await client.ConnectAsync(given.Host, given.Port, Security(given.Security), cancellationToken);
        if (given.UserName.Length > 0)
            await client.AuthenticateAsync(given.UserName, given.Password, cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Message(Letter letter)
    {
        var message = new MimeMessage { Subject = Line(letter.Subject), Body = new TextPart("plain") { Text = letter.Text }, Date = time.GetUtcNow() };
        message.From.Add(MailboxAddress.Parse(options.Value.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        if (letter.Id is { } id)
            message.MessageId = $"{id:N}@{message.From.Mailboxes.First().Domain}";
        // out-of-office answers would go nowhere (RFC 3834)
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string Line(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > LongestSubject ? line[..LongestSubject] : line;
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private static bool IsAway(Exception fault) => fault is OperationCanceledException or IOException or System.Net.Sockets.SocketException
        or SmtpCommandException or SmtpProtocolException or ServiceNotConnectedException or AuthenticationException or SslHandshakeException or NotSupportedException or TimeoutException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server refused an e-mail for good ({Status})")]
    private partial void Refused(int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An e-mail could not be handed over ({Fault}); it is tried again when it can wait")]
    private partial void Away(string fault);
}
