using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>What is counted of one phone number; locked while a code of it is counted.</summary>
internal sealed class RelayPhoneRow
{
    /// <summary>Keyed hash of the number.</summary>
    public required byte[] Phone { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When its owner was last told of a message without a valid code.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>The message that tells it.</summary>
    public Guid? ToldBy { get; set; }
}

/// <summary>A code that was tried and was not right.</summary>
internal sealed class RelayTryRow
{
    public Guid Id { get; set; }
    public required byte[] Phone { get; set; }
    public DateTimeOffset At { get; set; }
}

internal sealed class RelayPhoneRowConfiguration : IEntityTypeConfiguration<RelayPhoneRow>
{
    public void Configure(EntityTypeBuilder<RelayPhoneRow> builder)
    {
        builder.ToTable("relay_phones");
        builder.HasKey(row => row.Phone);
    }
}

internal sealed class RelayTryRowConfiguration : IEntityTypeConfiguration<RelayTryRow>
{
    public void Configure(EntityTypeBuilder<RelayTryRow> builder)
    {
        builder.ToTable("relay_tries");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Phone, row.At });
    }
}
