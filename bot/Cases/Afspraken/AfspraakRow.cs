using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Cases;

/// <summary>What somebody promised a resident to do, by a day. Never deleted: what became of it stays known.</summary>
public sealed class AfspraakRow
{
    public Guid Id { get; set; }
    public required string CaseNumber { get; set; }

    /// <summary>In the words of who promised it, as they were told.</summary>
    public required string What { get; set; }

    /// <summary>The last day on which it is still in time, as <c>2026-12-03</c>.</summary>
    public required string Day { get; set; }

    /// <summary>Id in the roster of who promised it. Whose it is now, is whoever handles the case.</summary>
    public required string PromisedBy { get; set; }

    /// <summary>See <see cref="AfspraakStates"/>.</summary>
    public required string State { get; set; }

    /// <summary>Why it was moved or missed; empty else.</summary>
    public string Reason { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was said to be kept, moved or missed; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Id of the afspraak that took its place when it was moved.</summary>
    public Guid? Successor { get; set; }

    /// <summary>Number of the case it was made for, when that one goes on in <see cref="CaseNumber"/>; null else.</summary>
    public string? CameFrom { get; set; }

    public override string ToString() => $"afspraak {Id}";
}

/// <summary>What an afspraak can be.</summary>
public static class AfspraakStates
{
    public const string Running = "running";
    public const string Kept = "kept";
    public const string Moved = "moved";
    public const string Missed = "missed";
}

/// <summary>That somebody was reminded of an afspraak; its key makes that happen once.</summary>
public sealed class AfspraakReminderRow
{
    public Guid AfspraakId { get; set; }

    /// <summary>See <see cref="NoticeKinds"/>.</summary>
    public required string Kind { get; set; }

    public DateTimeOffset At { get; set; }
}

internal sealed class AfspraakRowConfiguration : IEntityTypeConfiguration<AfspraakRow>
{
    public void Configure(EntityTypeBuilder<AfspraakRow> builder)
    {
        builder.ToTable("afspraken");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CaseNumber);
        builder.HasIndex(row => new { row.State, row.Day });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(row => row.CaseNumber);
    }
}

internal sealed class AfspraakReminderRowConfiguration : IEntityTypeConfiguration<AfspraakReminderRow>
{
    public void Configure(EntityTypeBuilder<AfspraakReminderRow> builder)
    {
        builder.ToTable("afspraak_reminders");
        builder.HasKey(row => new { row.AfspraakId, row.Kind });
        builder.HasOne<AfspraakRow>().WithMany().HasForeignKey(row => row.AfspraakId);
    }
}
