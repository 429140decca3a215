using System.Globalization;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>An afspraak with what is known of its case now.</summary>
/// <param name="Day">The last day on which it is still in time.</param>
/// <param name="Handler">Id in the roster of who has the case now, and with it the afspraak.</param>
/// <param name="Wijk">CBS code; null when the place is not known.</param>
public sealed record Afspraak(Guid Id, string CaseNumber, string What, DateOnly Day, string PromisedBy, string State, string Reason, string Handler, string? Wijk)
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>See <see cref="CaseNames"/>.</summary>
    public string CaseType { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was said what became of it; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public bool IsRunning => State == AfspraakStates.Running;

    /// <summary>Its day is over and nobody said what became of it.</summary>
    public bool IsOverdue(DateOnly today) => IsRunning && Day < today;

    /// <summary>It was kept after its day.</summary>
    /// <param name="said">The local day on which it was said to be kept.</param>
    public static bool IsLate(DateOnly day, DateOnly said) => said > day;

    /// <summary>As a day is kept.</summary>
    public static string Kept(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>A day as it is kept, and as a form sends it; null when it is none.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static Afspraak Read(SqlRow row) => new(
        row.Id(0), row.Text(1), row.Text(2), ReadDay(row.Text(3))!.Value, row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.TextOrNull(8))
    {
        CreatedAt = row.Time(9),
        EndedAt = row.TimeOrNull(10),
        CaseType = row.Text(11),
    };

    public override string ToString() => $"afspraak {Id}";
}
