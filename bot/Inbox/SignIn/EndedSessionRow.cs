using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Inbox.SignIn;

/// <summary>A session that its owner ended: a copy of its cookie opens nothing any more. Whose it was is not kept.</summary>
public sealed class EndedSessionRow
{
    /// <summary>The random id in the sealed cookie.</summary>
    public required string SessionId { get; set; }

    /// <summary>When it would have ended by itself: from then on this row says nothing new.</summary>
    public DateTimeOffset Until { get; set; }

    public override string ToString() => "ended session";
}

internal sealed class EndedSessionRowConfiguration : IEntityTypeConfiguration<EndedSessionRow>
{
    public void Configure(EntityTypeBuilder<EndedSessionRow> builder)
    {
        builder.ToTable("ended_sessions");
        builder.HasKey(row => row.SessionId);
        builder.HasIndex(row => row.Until);
    }
}
