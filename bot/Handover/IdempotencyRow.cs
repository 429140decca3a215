using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>The answer to a request that may be repeated, kept in the transaction of what it changed.</summary>
public sealed class IdempotencyRow
{
    public required string Scope { get; set; }
    public required string Key { get; set; }
    public required byte[] RequestHash { get; set; }
    public int ResponseStatus { get; set; }
    public required string ResponseBody { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

internal sealed class IdempotencyRowConfiguration : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("idempotency");
        builder.HasKey(row => new { row.Scope, row.Key });
        builder.HasIndex(row => row.CreatedAt);
    }
}
