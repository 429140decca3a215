using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>A case: one matter of one resident, with a number without meaning.</summary>
public sealed class CaseRow
{
    /// <summary>Six digits, never starting with 0; the key.</summary>
    public required string Number { get; set; }

    public Guid ConversationId { get; set; }
    public required byte[] ResidentHash { get; set; }

    /// <summary>See <see cref="CaseNames"/>.</summary>
    public required string Type { get; set; }

    public string? Category { get; set; }

    /// <summary>See <see cref="CaseNames"/>.</summary>
    public required string Status { get; set; }

    public required string Description { get; set; }
    public string? PlaceText { get; set; }
    public string? Street { get; set; }
    public string? HouseNumber { get; set; }
    public string? Postcode { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? PlaceCertainty { get; set; }
    public string? Wijk { get; set; }
    public string? Buurt { get; set; }

    /// <summary>Vintage of the codes: that of the areas in use, or of those before until they have been looked up in these.</summary>
    public int? AreaYear { get; set; }

    /// <summary>The vintage of which its codes were when it came, or when its place was last told; null while that is <see cref="AreaYear"/>.</summary>
    public int? FirstAreaYear { get; set; }

    /// <summary>Of <see cref="FirstAreaYear"/>.</summary>
    public string? FirstWijk { get; set; }

    /// <summary>Of <see cref="FirstAreaYear"/>.</summary>
    public string? FirstBuurt { get; set; }

    /// <summary>How sure its place was then.</summary>
    public string? FirstPlaceCertainty { get; set; }

    /// <summary>How buurt and wijk were called then: <c>Rohof en omgeving, Nieuwstraat-Kwartier</c>.</summary>
    public string? FirstAreaName { get; set; }

    public string? WhenText { get; set; }

    /// <summary>Normal form, see <c>WhenValue</c>.</summary>
    public string? WhenValue { get; set; }

    public bool Urgent { get; set; }

    /// <summary>The number and name of the reporter reach no page, interface or export.</summary>
    public bool Anonymous { get; set; }

    public string? Danger { get; set; }
    public required string Channel { get; set; }
    public required string Language { get; set; }

    /// <summary>Id in the roster of who handles it: a regisseur, the team or the team leader. Never nobody.</summary>
    public required string Handler { get; set; }

    /// <summary>Id of whose it would be, were they not on leave when it came or its place was changed; null when nobody stands in.</summary>
    public string? StandsInFor { get; set; }

    /// <summary>Id of the other organisation whose work it is; null when it is ours, or nobody knows yet.</summary>
    public string? Partner { get; set; }

    /// <summary>What the resident agreed to, see <see cref="PartnerConsent"/>; null when he was not asked or did not answer.</summary>
    public string? PartnerConsent { get; set; }

    public DateTimeOffset? PartnerConsentAt { get; set; }

    /// <summary>When a colleague passed it on; null when nobody did.</summary>
    public DateTimeOffset? PassedOnAt { get; set; }

    /// <summary>Number of the case that goes on with what this one was about; null while it goes on itself.</summary>
    public string? MergedInto { get; set; }

    public DateTimeOffset? MergedAt { get; set; }

    /// <summary>What it was when it was merged, for when that is undone.</summary>
    public string? MergedStatus { get; set; }

    /// <summary>When who reported it first took it back while others had reported it too; null while he hears of it.</summary>
    public DateTimeOffset? ReporterLeftAt { get; set; }

    public bool WantsPerson { get; set; }

    /// <summary>The resident said something that nobody here has seen yet.</summary>
    public bool Unread { get; set; }

    /// <summary>By when the resident has a first answer; null when no time was set.</summary>
    public DateTimeOffset? AnswerDueAt { get; set; }

    /// <summary>By when it is done; null when no time was set.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When a colleague first answered; null when nobody did.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Since when the clock stands still, because the resident was asked something; null when it runs.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>When who leads the team was told that it is over its time; null when that was not needed.</summary>
    public DateTimeOffset? RisenAt { get; set; }

    /// <summary>How often the resident said that it is not solved.</summary>
    public int NotSolved { get; set; }

    /// <summary>Until when it is left alone, see <see cref="Snoozing"/>; past: it has come back. Null when nobody left it alone.</summary>
    public DateTimeOffset? SnoozedUntil { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>At this moment it is over its time for a first answer, or for being done.</summary>
    public bool IsOverdue(DateTimeOffset now) =>
        !CaseNames.Status.IsEnded(Status) && StoppedAt is null && ((AnsweredAt is null && AnswerDueAt < now) || DueAt < now);

    /// <summary>The number only.</summary>
    public override string ToString() => $"case {Number}";
}

internal sealed class CaseRowConfiguration : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable("cases");
        builder.HasKey(row => row.Number);
        builder.HasIndex(row => new { row.CreatedAt, row.Number });
        builder.HasIndex(row => new { row.Status, row.CreatedAt });
        builder.HasIndex(row => new { row.Handler, row.Status });
        // the newest of what somebody has open, also when that is nothing
        builder.HasIndex(row => new { row.Handler, row.CreatedAt }).HasDatabaseName("ix_cases_open_of").HasFilter(CaseSql.IsOpen);
        // asked at every page of a colleague
        builder.HasIndex(row => row.Handler, "Complaints").HasDatabaseName("ix_cases_complaints").HasFilter("type = 'complaint'");
        // what must be seen first is looked for on the first page of every list; SQLite does not see that the question says the same, and looks at what is open
        builder.HasIndex(row => row.CreatedAt, "Attention").HasDatabaseName("ix_cases_attention")
            .HasFilter($"{CaseSql.IsOpen} AND (danger IS NOT NULL OR urgent OR wants_person OR snoozed_until IS NOT NULL)");
        builder.Property(row => row.NotSolved).HasDefaultValue(0);
        builder.HasIndex(row => row.DueAt);
        builder.HasIndex(row => row.AreaYear);
        builder.HasIndex(row => row.ResidentHash);
        builder.HasIndex(row => row.ConversationId);
        builder.HasIndex(row => new { row.Category, row.CreatedAt });
        builder.HasIndex(row => new { row.Latitude, row.Longitude }).HasFilter("latitude IS NOT NULL");
        builder.HasIndex(row => row.SnoozedUntil).HasFilter("snoozed_until IS NOT NULL");
        // of whoever wants to be nobody, each hit of a search asks whether it is one of his
        builder.HasIndex(row => row.ConversationId, "Anonymous").HasFilter("anonymous").HasDatabaseName("ix_cases_anonymous");
        builder.HasIndex(row => row.MergedInto).HasFilter("merged_into IS NOT NULL");
        builder.HasOne<ConversationRow>().WithMany().HasForeignKey(row => row.ConversationId);
    }
}
