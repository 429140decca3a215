using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkBot.Cases;

/// <summary>Something a colleague must know, by number only: nothing of the resident is in it.</summary>
public sealed class NoticeRow
{
    public Guid Id { get; set; }

    /// <summary>For whom: an id in the roster, or <see cref="CaseNames.Team"/>.</summary>
    public required string Person { get; set; }

    /// <summary>See <see cref="NoticeKinds"/>.</summary>
    public required string Kind { get; set; }

    public string? CaseNumber { get; set; }

    /// <summary>What of the case it is about: the id of an afspraak; null for the case itself. Without a case: which colleague.</summary>
    public string? About { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was seen, or was no longer of use; null until then.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>When it was sent outside the inbox; null when it was not.</summary>
    public DateTimeOffset? SentAt { get; set; }

    public override string ToString() => $"notice {Kind} {CaseNumber}";
}

/// <summary>Kinds of notice.</summary>
public static class NoticeKinds
{
    /// <summary>An afspraak is for the next working day.</summary>
    public const string AfspraakSoon = "afspraak_soon";

    /// <summary>An afspraak is for today.</summary>
    public const string AfspraakToday = "afspraak_today";

    /// <summary>The day of an afspraak is over and nobody said what became of it.</summary>
    public const string AfspraakOver = "afspraak_over";

    /// <summary>The same, for who leads the team.</summary>
    public const string AfspraakOverRisen = "afspraak_over_risen";

    /// <summary>A case is over its time.</summary>
    public const string Overdue = "overdue";

    /// <summary>A resident said for the second time, or more often, that it is not solved.</summary>
    public const string NotSolvedTwice = "not_solved_twice";

    /// <summary>What a colleague told the resident will not arrive.</summary>
    public const string NotArrived = "not_arrived";

    /// <summary>A colleague opened very many cases.</summary>
    public const string ManyCases = "many_cases";
}

internal sealed class NoticeRowConfiguration : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("notices");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Person, row.SeenAt });
        builder.HasIndex(row => row.CaseNumber);
    }
}
