using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Handover;

/// <summary>What a colleague chose for himself; without a row the default counts.</summary>
internal sealed class PreferenceRow
{
    /// <summary>Id in the roster.</summary>
    public required string Person { get; set; }

    /// <summary>See <see cref="Preferences"/>.</summary>
    public required string Name { get; set; }

    public required string Value { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
}

internal sealed class PreferenceRowConfiguration : IEntityTypeConfiguration<PreferenceRow>
{
    public void Configure(EntityTypeBuilder<PreferenceRow> builder)
    {
        builder.ToTable("preferences");
        builder.HasKey(row => new { row.Person, row.Name });
    }
}
