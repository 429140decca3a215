using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Inbox.Views;

/// <summary>When a colleague last opened a case; forgotten after the hour over which is counted.</summary>
public sealed class CaseViewRow
{
    /// <summary>Id with which he signed in.</summary>
    public required string Person { get; set; }

    public required string CaseNumber { get; set; }

    public DateTimeOffset At { get; set; }

    public override string ToString() => $"{Person} at {CaseNumber}";
}

internal sealed class CaseViewRowConfiguration : IEntityTypeConfiguration<CaseViewRow>
{
    public void Configure(EntityTypeBuilder<CaseViewRow> builder)
    {
        builder.ToTable("case_views");
        builder.HasKey(row => new { row.Person, row.CaseNumber });
        builder.HasIndex(row => row.At);
    }
}
