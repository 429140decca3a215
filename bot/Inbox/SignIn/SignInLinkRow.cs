using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Inbox.SignIn;

/// <summary>A link that signs one colleague in once. The token itself is kept nowhere.</summary>
public sealed class SignInLinkRow
{
    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenHash { get; set; }

    public required string RosterId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }

    public override string ToString() => $"link for {RosterId}";
}

internal sealed class SignInLinkRowConfiguration : IEntityTypeConfiguration<SignInLinkRow>
{
    public void Configure(EntityTypeBuilder<SignInLinkRow> builder)
    {
        builder.ToTable("sign_in_links");
        builder.HasKey(row => row.TokenHash);
        builder.HasIndex(row => row.ExpiresAt);
    }
}
