using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Storage;

/// <summary>A message of a resident, as it is recorded. Its provider id is unique: a second delivery changes nothing.</summary>
public sealed class InboundRow
{
    public Guid Id { get; set; }
    public Guid ConversationId { get; set; }
    public required string Channel { get; set; }
    public required string ProviderId { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public required string Text { get; set; }

    /// <summary>Media, pin, button and what else came along, as JSON.</summary>
    public required string Body { get; set; }

    public InboundState State { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>Type of the fault that kept it from being handled; never its text.</summary>
    public string? Fault { get; set; }
}

/// <summary>How far a received message has come.</summary>
public enum InboundState
{
    New = 0,
    Handled = 1,

    /// <summary>Failed three times; a person looks at it, the next messages go on.</summary>
    Quarantined = 2,
}

internal sealed class InboundRowConfiguration : IEntityTypeConfiguration<InboundRow>
{
    public void Configure(EntityTypeBuilder<InboundRow> builder)
    {
        builder.ToTable("inbound");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Channel, row.ProviderId }).IsUnique();
        builder.HasIndex(row => new { row.ConversationId, row.ReceivedAt });
        builder.HasIndex(row => row.ConversationId).HasFilter("state = 0").HasDatabaseName("ix_inbound_waiting");
        // counted every few seconds, over all that was ever received
        builder.HasIndex(row => row.ReceivedAt).HasFilter("state = 2").HasDatabaseName("ix_inbound_quarantined");
        // a search looks at the newest first
        builder.HasIndex(row => row.ReceivedAt, "Newest").HasDatabaseName("ix_inbound_newest");
        builder.HasOne<ConversationRow>().WithMany().HasForeignKey(row => row.ConversationId);
    }
}
