using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Inbox.SignIn;

/// <summary>Six digits that were mailed to a colleague. Neither they nor the token of the page that asked are kept.</summary>
public sealed class SignInCodeRow
{
    /// <summary>SHA-256 of the token of the page on which they are typed: without that page they open nothing.</summary>
    public required byte[] PageHash { get; set; }

    public required string RosterId { get; set; }

    /// <summary>SHA-256 of the page's token and the digits.</summary>
    public required byte[] CodeHash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Codes that were compared with it.</summary>
    public int Tries { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public override string ToString() => $"code for {RosterId}";
}

internal sealed class SignInCodeRowConfiguration : IEntityTypeConfiguration<SignInCodeRow>
{
    public void Configure(EntityTypeBuilder<SignInCodeRow> builder)
    {
        builder.ToTable("sign_in_codes");
        builder.HasKey(row => row.PageHash);
        builder.HasIndex(row => new { row.RosterId, row.CreatedAt });
    }
}
