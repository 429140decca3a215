using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>A code that was sent to a phone: of one case, one person and one number, for 72 hours. Only its keyed hash is here.</summary>
internal sealed class RelayCodeRow
{
    public Guid Id { get; set; }
    public required byte[] Hash { get; set; }

    /// <summary>Keyed hash of the number.</summary>
    public required byte[] Phone { get; set; }

    /// <summary>Id in the roster.</summary>
    public required string Person { get; set; }

    public required string CaseNumber { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When a reply was accepted with it; it works once.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>The message that carried it: a reply that quotes another message is not about this case.</summary>
    public Guid OutboundId { get; set; }
}

internal sealed class RelayCodeRowConfiguration : IEntityTypeConfiguration<RelayCodeRow>
{
    public void Configure(EntityTypeBuilder<RelayCodeRow> builder)
    {
        builder.ToTable("relay_codes");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.HasIndex(row => new { row.Phone, row.ExpiresAt });
    }
}
