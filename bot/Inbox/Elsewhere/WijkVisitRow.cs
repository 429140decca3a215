using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Inbox;

/// <summary>A colleague may look in a wijk that is not his for a while. Why, stands in the audit.</summary>
public sealed class WijkVisitRow
{
    /// <summary>Id in the roster.</summary>
    public required string Person { get; set; }

    /// <summary>CBS code.</summary>
    public required string Wijk { get; set; }

    public DateTimeOffset Until { get; set; }

    public override string ToString() => $"{Person} in {Wijk}";
}

internal sealed class WijkVisitRowConfiguration : IEntityTypeConfiguration<WijkVisitRow>
{
    public void Configure(EntityTypeBuilder<WijkVisitRow> builder)
    {
        builder.ToTable("wijk_visits");
        builder.HasKey(row => new { row.Person, row.Wijk });
    }
}
