using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Storage;

/// <summary>A conversation with one resident on one channel, as it is recorded.</summary>
public sealed class ConversationRow
{
    /// <summary>Follows from channel and address through a keyed hash, so it is known before anything is looked up.</summary>
    public Guid Id { get; set; }

    public required string Channel { get; set; }

    /// <summary>Keyed hash of the address without the channel: joins the conversations of one phone.</summary>
    public required byte[] ResidentHash { get; set; }

    public required byte[] AddressCipher { get; set; }
    public string? Line { get; set; }
    public byte[]? ReturnCipher { get; set; }
    public byte[]? ProfileCipher { get; set; }
    public required string State { get; set; }

    /// <summary>Goes up by one with every change; whoever expected another number changes nothing.</summary>
    public long Version { get; set; }

    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedAt { get; set; }
    public bool OptedOut { get; set; }
    public DateTimeOffset LastInboundAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

internal sealed class ConversationRowConfiguration : IEntityTypeConfiguration<ConversationRow>
{
    public void Configure(EntityTypeBuilder<ConversationRow> builder)
    {
        builder.ToTable("conversations");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.ResidentHash);
    }
}
