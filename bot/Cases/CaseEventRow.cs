using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>One thing that happened to a case: its timeline is a list of these and nothing is ever taken away.</summary>
public sealed class CaseEventRow
{
    public Guid Id { get; set; }
    public required string CaseNumber { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>See <see cref="CaseNames.Events"/>.</summary>
    public required string Kind { get; set; }

    /// <summary><c>resident</c>, <c>bot</c>, or the id of a colleague.</summary>
    public required string By { get; set; }

    public string Text { get; set; } = "";

    /// <summary>What the case became, for an event of kind <c>status</c> or <c>judged</c>; null when it stayed what it was.</summary>
    public string? Status { get; set; }

    /// <summary>In whose conversation it was said, by or to another than who reported it first; null for that one, and for nobody in particular.</summary>
    public Guid? ConversationId { get; set; }

    /// <summary>The message that carried it to the resident; its delivery state is shown.</summary>
    public Guid? OutboundId { get; set; }

    /// <summary>The channel over which a colleague did it; null for the inbox or another system.</summary>
    public string? Via { get; set; }
}

/// <summary>A photo of a case, by the source the channel gave; the file follows when it has been fetched.</summary>
public sealed class CasePhotoRow
{
    /// <summary>Tries to fetch it before it is given up.</summary>
    public const int MostAttempts = 8;

    public Guid Id { get; set; }
    public required string CaseNumber { get; set; }
    public required string Channel { get; set; }
    public required string Source { get; set; }
    public DateTimeOffset AddedAt { get; set; }

    /// <summary>Name of the file in the media folder; null while it has not been fetched.</summary>
    public string? File { get; set; }

    public string? ContentType { get; set; }

    /// <summary>Id in the roster of the colleague who took it; null when the resident sent it.</summary>
    public string? By { get; set; }

    public int Attempts { get; set; }
}

internal sealed class CaseEventRowConfiguration : IEntityTypeConfiguration<CaseEventRow>
{
    public void Configure(EntityTypeBuilder<CaseEventRow> builder)
    {
        builder.ToTable("case_events");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.CaseNumber, row.At });
        // what became of cases in a period is counted without reading all that ever happened
        builder.HasIndex(row => row.At).HasFilter("status IS NOT NULL").HasDatabaseName("ix_case_events_status");
        // who did something about a case may look at it later
        builder.HasIndex(row => new { row.By, row.CaseNumber, row.Kind }).HasDatabaseName("ix_case_events_hands");
        // whether a person answered, and asked something, is looked up for each case of a queue
        builder.HasIndex(row => new { row.CaseNumber, row.At }, "Replies").HasFilter("kind = 'reply'").HasDatabaseName("ix_case_events_replies");
        // what a conversation came to is looked up for who may not read all of it
        builder.HasIndex(row => row.ConversationId).HasFilter("conversation_id IS NOT NULL");
        // what did not arrive, is told to whoever has its case
        builder.HasIndex(row => row.OutboundId).HasFilter("outbound_id IS NOT NULL");
        // a search looks at the newest first
        builder.HasIndex(row => row.At, "Newest").HasFilter(SearchIndex.InternalEvents).HasDatabaseName("ix_case_events_newest");
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseNumber);
    }
}

internal sealed class CasePhotoRowConfiguration : IEntityTypeConfiguration<CasePhotoRow>
{
    public void Configure(EntityTypeBuilder<CasePhotoRow> builder)
    {
        builder.ToTable("case_photos");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CaseNumber);
        builder.HasIndex(row => row.AddedAt).HasFilter("file IS NULL").HasDatabaseName("ix_case_photos_waiting");
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseNumber);
    }
}
