using System.ComponentModel.DataAnnotations;

namespace WijkBot.Mail;

/// <summary>Section <c>Mail</c>: the server over which e-mail to colleagues leaves (SMTP submission, RFC 6409).</summary>
public sealed class MailOptions
{
    /// <summary>Name of the mail server; empty: no e-mail.</summary>
    public string Host { get; set; } = "";

    /// <summary>587 for STARTTLS, 465 for TLS from the first byte.</summary>
    [Range(1, 65535, ErrorMessage = "must be a port, 1 to 65535")]
    public int Port { get; set; } = 587;

    /// <summary>How the line is encrypted. <see cref="MailSecurity.None"/> is for a server on this machine.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Empty: the server asks for no password.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Address that the mail comes from, with or without a name: <c>WijkBot &lt;wijkbot@example.nl&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Where colleagues reach the inbox, for links in mail: <c>https://wijkbot.example.nl</c>.</summary>
    public string InboxUrl { get; set; } = "";

    /// <summary>The whole conversation with the server must be over by then.</summary>
    [Range(1, 120, ErrorMessage = "must be 1 to 120 seconds")]
    public int TimeoutSeconds { get; set; } = 15;

    internal bool IsOn => Host.Length > 0;
}

/// <summary>How the line to the mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>Plain at first, then TLS before anything is sent; refused when the server cannot.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Not at all.</summary>
    None,
}
