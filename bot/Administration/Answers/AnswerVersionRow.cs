using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Administration;

/// <summary>The canned answers as they were from a moment on. Rows are added and never changed; the newest is used.</summary>
public sealed class AnswerVersionRow
{
    /// <summary>1, 2, 3 …</summary>
    public int Version { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Id of the colleague, or <see cref="AuditNames.File"/>.</summary>
    public required string By { get; set; }

    /// <summary>SHA-256 of the text, by which a file that was taken over before is known.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>The text, as in antwoorden.yaml. Nothing of residents is in it.</summary>
    public required string Yaml { get; set; }

    public override string ToString() => $"answers {Version}";
}

internal sealed class AnswerVersionRowConfiguration : IEntityTypeConfiguration<AnswerVersionRow>
{
    public void Configure(EntityTypeBuilder<AnswerVersionRow> builder)
    {
        builder.ToTable("answer_versions");
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.HasIndex(row => row.Hash);
    }
}
