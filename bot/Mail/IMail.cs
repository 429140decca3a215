namespace WijkBot.Mail;

/// <summary>Sends e-mail to colleagues.</summary>
public interface IMail
{
    /// <summary>False: there is no mail server in the configuration.</summary>
    bool IsOn { get; }

    /// <summary>Tries once, within the time of the configuration. Does not throw for what a server or a line may do.</summary>
    Task<MailResult> SendAsync(Letter letter, CancellationToken cancellationToken);
}

/// <summary>One e-mail in plain text.</summary>
/// <param name="To">One address.</param>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Makes it the same e-mail when it is sent a second time; null for any.</summary>
    public Guid? Id { get; init; }

    /// <summary>The address is a colleague's.</summary>
    public override string ToString() => "letter";
}

/// <summary>What became of an e-mail.</summary>
public enum MailResult
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server never will: no such address, not from us.</summary>
    Refused,

    /// <summary>The server or the line was away, or said to come back later.</summary>
    Away,

    /// <summary>No mail server in the configuration.</summary>
    Off,
}
