using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>A resident who has what somebody else reported. Who reported it first stands in the case itself.</summary>
public sealed class ReporterRow
{
    public Guid Id { get; set; }

    /// <summary>The number that was told to him: the case may have been merged into another since.</summary>
    public required string CaseNumber { get; set; }

    public required byte[] ResidentHash { get; set; }
    public Guid ConversationId { get; set; }
    public required string Channel { get; set; }
    public required string Language { get; set; }

    /// <summary>His own words.</summary>
    public required string Description { get; set; }

    /// <summary>He is only counted.</summary>
    public bool Anonymous { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    /// <summary>When he took it back; null while he hears of it.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public override string ToString() => $"reporter of case {CaseNumber}";
}

internal sealed class ReporterRowConfiguration : IEntityTypeConfiguration<ReporterRow>
{
    public void Configure(EntityTypeBuilder<ReporterRow> builder)
    {
        builder.ToTable("case_reporters");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CaseNumber, row.ResidentHash }).IsUnique();
        builder.HasIndex(row => row.ResidentHash);
        builder.HasIndex(row => row.ConversationId);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseNumber);
        builder.HasOne<ConversationRow>().WithMany().HasForeignKey(row => row.ConversationId);
    }
}
