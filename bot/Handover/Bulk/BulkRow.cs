using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>Something a colleague does about many cases at once; kept for a day so that any replica can go on with it and undo it.</summary>
public sealed class BulkRow
{
    public Guid Id { get; set; }

    /// <summary>Id in the roster.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Name of a <see cref="BulkKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>To whom they go; null when they go to nobody.</summary>
    public string? Receiver { get; set; }

    /// <summary>For colleagues.</summary>
    public string? Note { get; set; }

    public bool Tell { get; set; }
    public DateTimeOffset? Until { get; set; }

    /// <summary>When it was asked to be undone; null when it was not.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>One case of it.</summary>
public sealed class BulkItemRow
{
    public Guid BulkId { get; set; }
    public required string CaseNumber { get; set; }
    public int Position { get; set; }

    /// <summary>Name of a <see cref="BulkState"/>.</summary>
    public required string State { get; set; }

    /// <summary>Why it was not done, or could not be undone, in a Dutch sentence.</summary>
    public string? Why { get; set; }

    /// <summary>Who had it and for whom, until when it was left alone, or which status it had: what undoing goes back to.</summary>
    public required string Before { get; set; }

    public override string ToString() => $"{CaseNumber} {State}";
}

internal sealed class BulkRowConfiguration : IEntityTypeConfiguration<BulkRow>
{
    public void Configure(EntityTypeBuilder<BulkRow> builder)
    {
        builder.ToTable("bulk_acts");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.At);
    }
}

internal sealed class BulkItemRowConfiguration : IEntityTypeConfiguration<BulkItemRow>
{
    public void Configure(EntityTypeBuilder<BulkItemRow> builder)
    {
        builder.ToTable("bulk_items");
        builder.HasKey(row => new { row.BulkId, row.CaseNumber });
        builder.HasOne<BulkRow>().WithMany().HasForeignKey(row => row.BulkId);
    }
}
