using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>A reply from a phone that waits a minute before it goes to the resident.</summary>
internal sealed class RelayHoldRow
{
    public Guid Id { get; set; }
    public required byte[] Phone { get; set; }
    public required string Person { get; set; }
    public required string CaseNumber { get; set; }

    /// <summary>Over which the reply came: <c>sms</c> or <c>whatsapp</c>.</summary>
    public required string Channel { get; set; }

    public required string Text { get; set; }
    public HoldState State { get; set; }

    /// <summary>The message that showed the text to the real phone.</summary>
    public Guid EchoId { get; set; }

    /// <summary>From then on it may go; null while the echo has not left.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>What became of a reply that waits.</summary>
internal enum HoldState
{
    Waits = 0,
    Sent = 1,
    Cancelled = 2,

    /// <summary>It could not go: the echo did not arrive, or the case no longer takes it.</summary>
    Dropped = 3,
}

internal sealed class RelayHoldRowConfiguration : IEntityTypeConfiguration<RelayHoldRow>
{
    public void Configure(EntityTypeBuilder<RelayHoldRow> builder)
    {
        builder.ToTable("relay_holds");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CreatedAt).HasFilter("state = 0").HasDatabaseName("ix_relay_holds_waiting");
        builder.HasIndex(row => new { row.Phone, row.State });
    }
}
