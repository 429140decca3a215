using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Administration;

/// <summary>One thing that somebody changed in how the program works. Rows are added and never changed.</summary>
public sealed class AuditRow
{
    public Guid Id { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Id of a colleague in the roster, or <see cref="AuditNames.File"/>.</summary>
    public required string Actor { get; set; }

    /// <summary>See <see cref="AuditNames"/>.</summary>
    public required string Action { get; set; }

    /// <summary>What it was done to: a version of the roster, an imported year.</summary>
    public required string Subject { get; set; }

    /// <summary>What is otherwise now, a line each. No numbers or addresses of people.</summary>
    public string Details { get; set; } = "";

    public override string ToString() => $"{Action} {Subject}";
}

/// <summary>The names under which changes are kept. Fixed: what is kept for years is found by them.</summary>
public static class AuditNames
{
    public const string RosterSaved = "roster.saved";
    public const string AnswersSaved = "answers.saved";
    public const string AreasUsed = "areas.used";
    public const string AreasImported = "areas.imported";
    public const string AreasRefused = "areas.refused";
    public const string AreasCancelled = "areas.cancelled";
    public const string AreasDropped = "areas.dropped";

    /// <summary>A reply from a phone with the right code; it waits a minute.</summary>
    public const string RelayAccepted = "relay.accepted";

    /// <summary>It went to the resident.</summary>
    public const string RelaySent = "relay.sent";

    /// <summary>Stopped from the phone within the minute.</summary>
    public const string RelayCancelled = "relay.cancelled";

    /// <summary>A message from a colleague's number that did not prove to be his, or could not be sent; nothing went to a resident.</summary>
    public const string RelayRefused = "relay.refused";

    /// <summary>A colleague opened a wijk that is not his, and why.</summary>
    public const string WijkOpened = "wijk.opened";

    /// <summary>A colleague looked at a case that was open to him only because he gave a reason.</summary>
    public const string CaseLookedAt = "case.looked_at";

    /// <summary>Somebody opened very many different cases within an hour.</summary>
    public const string ManyCases = "cases.many";

    /// <summary>An account of the municipality that was not let in, and why.</summary>
    public const string SignInRefused = "signin.refused";

    /// <summary>Subject of a row about so many refused accounts that they are not told one by one.</summary>
    public const string ManyAccounts = "accounts";

    /// <summary>An e-mail to a colleague that could not be delivered.</summary>
    public const string MailNotSent = "mail.not_sent";

    /// <summary>Who wrote under a colleague's number without proving to be him, or came with an account that is nobody's of the roster.</summary>
    public const string Unproven = "onbekend";

    /// <summary>Who changed a file, or used the command line: the program cannot know who that was.</summary>
    public const string File = "bestand";
}

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.At, row.Id });
        builder.HasIndex(row => new { row.Action, row.At });
    }
}
