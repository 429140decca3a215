using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Inbox;

/// <summary>How one colleague wants the inbox.</summary>
public sealed class KeyPreferenceRow
{
    public required string RosterId { get; set; }

    /// <summary>Single keys do something (WCAG 2.1.4: they can be switched off).</summary>
    public bool Keys { get; set; }

    public override string ToString() => RosterId;
}

internal sealed class KeyPreferenceRowConfiguration : IEntityTypeConfiguration<KeyPreferenceRow>
{
    public void Configure(EntityTypeBuilder<KeyPreferenceRow> builder)
    {
        builder.ToTable("inbox_preferences");
        builder.HasKey(row => row.RosterId);
    }
}
