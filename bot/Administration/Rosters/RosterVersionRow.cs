using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Administration;

/// <summary>A roster as it was from a moment on. Rows are added and never changed; the newest is used.</summary>
public sealed class RosterVersionRow
{
    /// <summary>1, 2, 3 …</summary>
    public int Version { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Id of the colleague, or <see cref="AuditNames.File"/>.</summary>
    public required string By { get; set; }

    /// <summary>SHA-256 of the text, by which a file that was taken over before is known.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>The text, sealed: names and numbers of colleagues are in it.</summary>
    public required byte[] TextCipher { get; set; }

    /// <summary>The areas that its codes mean, as JSON.</summary>
    public required string Areas { get; set; }

    public override string ToString() => $"roster {Version}";
}

internal sealed class RosterVersionRowConfiguration : IEntityTypeConfiguration<RosterVersionRow>
{
    public void Configure(EntityTypeBuilder<RosterVersionRow> builder)
    {
        builder.ToTable("roster_versions");
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.HasIndex(row => row.Hash);
    }
}
