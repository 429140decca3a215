using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>An e-mail to a colleague that is sent, or still to be sent. Numbers, kinds and wijken; never a resident's words, number or name.</summary>
internal sealed class MailQueueRow
{
    public Guid Id { get; set; }

    /// <summary>Id in the roster; the address is looked up when it leaves.</summary>
    public required string Person { get; set; }

    /// <summary>See <see cref="MailKinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>What makes it this one and no other, so that only one replica makes it.</summary>
    public required string OnceKey { get; set; }

    public required string Subject { get; set; }
    public required string Text { get; set; }
    public MailState State { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until then one replica has it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Kinds of e-mail.</summary>
internal static class MailKinds
{
    public const string Notice = "notice";
    public const string Danger = "danger";
    public const string Digest = "digest";
    public const string Reminder = "reminder";
}

/// <summary>How far an e-mail is.</summary>
internal enum MailState
{
    Waits = 0,
    Sent = 1,

    /// <summary>The server never will, or the person has no address.</summary>
    Refused = 2,

    /// <summary>The server was away for so long that the news is old.</summary>
    GivenUp = 3,
}

internal sealed class MailQueueRowConfiguration : IEntityTypeConfiguration<MailQueueRow>
{
    public void Configure(EntityTypeBuilder<MailQueueRow> builder)
    {
        builder.ToTable("mail_queue");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.OnceKey).IsUnique();
        builder.HasIndex(row => row.DueAt).HasFilter("state = 0").HasDatabaseName("ix_mail_queue_waiting");
        builder.HasIndex(row => new { row.Person, row.Kind, row.CreatedAt });
        builder.HasIndex(row => new { row.State, row.UpdatedAt });
    }
}
