using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>Something a resident did that whoever has the case is still to be told of; recorded with the turn, gone once it is told.</summary>
internal sealed class CaseNewsRow
{
    public Guid Id { get; set; }

    /// <summary>Over what it is told, see <see cref="HandlerNews"/>.</summary>
    public required string Way { get; set; }

    public required string CaseNumber { get; set; }

    /// <summary>The kind of event in the timeline.</summary>
    public required string Kind { get; set; }

    /// <summary>The resident's words.</summary>
    public required string Text { get; set; }

    public bool Danger { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

internal sealed class CaseNewsRowConfiguration : IEntityTypeConfiguration<CaseNewsRow>
{
    public void Configure(EntityTypeBuilder<CaseNewsRow> builder)
    {
        builder.ToTable("case_news");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Way, row.DueAt });
    }
}
