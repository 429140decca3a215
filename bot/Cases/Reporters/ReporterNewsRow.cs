using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Cases;

/// <summary>
/// Something that still has to be told to one of the reporters of a case, in his own conversation; written with what caused it, gone
/// once it was told.
/// </summary>
public sealed class ReporterNewsRow
{
    public Guid Id { get; set; }

    /// <summary>The case it is about.</summary>
    public required string CaseNumber { get; set; }

    /// <summary>The number under which this reporter knows it.</summary>
    public required string Number { get; set; }

    public Guid ConversationId { get; set; }

    /// <summary>See <see cref="CaseNames.Events"/>: <c>status</c>, <c>reply</c>, <c>passed_on</c>, <c>moved</c>, or <c>promised</c> for whatever became of an afspraak.</summary>
    public required string Kind { get; set; }

    /// <summary>What the case became; null when it stayed what it was.</summary>
    public string? Status { get; set; }

    /// <summary>What it was before.</summary>
    public string? Before { get; set; }

    /// <summary>A colleague's words, the name of the partner, or the afspraak or the move as JSON.</summary>
    public required string Text { get; set; }

    public required string Author { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset DueAt { get; set; }

    public override string ToString() => $"{Kind} of case {CaseNumber}";
}

internal sealed class ReporterNewsRowConfiguration : IEntityTypeConfiguration<ReporterNewsRow>
{
    public void Configure(EntityTypeBuilder<ReporterNewsRow> builder)
    {
        builder.ToTable("reporter_news");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.DueAt);
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseNumber);
    }
}
