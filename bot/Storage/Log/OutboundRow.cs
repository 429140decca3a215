using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Storage;

/// <summary>A message to a resident (or an alert to a colleague), as it is recorded and sent: the outbox.</summary>
public sealed class OutboundRow
{
    public Guid Id { get; set; }
    public Guid ConversationId { get; set; }

    /// <summary>Order within the conversation; unique there.</summary>
    public long Position { get; set; }

    public string? CaseNumber { get; set; }

    /// <summary><c>bot</c>, or the id of whoever wrote it.</summary>
    public required string Author { get; set; }

    public required string Text { get; set; }

    /// <summary>The options, as JSON; empty when there are none.</summary>
    public required string Options { get; set; }

    /// <summary>An address other than the conversation's: a colleague who is alerted.</summary>
    public byte[]? ToCipher { get; set; }

    /// <summary>Sent whatever the resident opted out of: danger, and the word that confirms the opting out.</summary>
    public bool Always { get; set; }

    /// <summary>See <c>Channels.DeliveryState</c>; below 2 it is still to be sent.</summary>
    public int State { get; set; }

    public int Attempts { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public string? LeaseOwner { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset? FirstTriedAt { get; set; }
    public string? ProviderId { get; set; }
    public string? ErrorCode { get; set; }
    public int? Segments { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class OutboundRowConfiguration : IEntityTypeConfiguration<OutboundRow>
{
    public void Configure(EntityTypeBuilder<OutboundRow> builder)
    {
        builder.ToTable("outbound");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.ConversationId, row.Position }).IsUnique();
        builder.HasIndex(row => row.DueAt).HasFilter("state < 2").HasDatabaseName("ix_outbound_waiting");
        builder.HasIndex(row => row.ConversationId).HasFilter("state < 2").HasDatabaseName("ix_outbound_waiting_of");
        builder.HasIndex(row => row.ProviderId).HasFilter("provider_id IS NOT NULL");
        builder.HasIndex(row => row.UpdatedAt).HasFilter("state = 6").HasDatabaseName("ix_outbound_failed");
        // what was sent in a period is added up without reading all that ever was
        builder.HasIndex(row => row.CreatedAt).HasFilter("segments IS NOT NULL").HasDatabaseName("ix_outbound_segments");
        // a search looks at the newest first
        builder.HasIndex(row => row.CreatedAt, "Newest").HasFilter(SearchIndex.SaidMessages).HasDatabaseName("ix_outbound_newest");
        builder.HasOne<ConversationRow>().WithMany().HasForeignKey(row => row.ConversationId);
    }
}
