using System.Globalization;
using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>Of the morning's e-mail: what a resident wrote and nobody has looked at yet.</summary>
internal sealed class NewPart(UnreadCases cases) : IDigestPart
{
    public int Order => 10;

    public string Title => "Nieuw";

    public async Task<IReadOnlyList<DigestCase>> OfAsync(DigestReader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await cases.OfAsync(reader, cancellationToken)).Where(one => !cases.IsLate(one, now)).Select(one => one.InDigest(one.Danger ? "gevaar gemeld" : ""))];
}

/// <summary>Of the morning's e-mail: what nobody has looked at for more than a working day.</summary>
internal sealed class LatePart(UnreadCases cases, MunicipalityData municipality) : IDigestPart
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public int Order => 0;

    public string Title => "Te laat";

    public async Task<IReadOnlyList<DigestCase>> OfAsync(DigestReader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await cases.OfAsync(reader, cancellationToken)).Where(one => cases.IsLate(one, now))
            .Select(one => one.InDigest($"wacht sinds {municipality.Local(one.UpdatedAt).ToString("d MMMM", Dutch)}"))];
}

/// <summary>Open cases in which the resident had the last word, and nobody looked.</summary>
internal sealed class UnreadCases(SqlStore sql, MunicipalityData municipality)
{
    public async Task<IReadOnlyList<OpenOfHandler>> OfAsync(DigestReader reader, CancellationToken cancellationToken) =>
        [.. (await OpenAsync(reader, cancellationToken)).Where(one => one.Unread)];

    public async Task<IReadOnlyList<OpenOfHandler>> OpenAsync(DigestReader reader, CancellationToken cancellationToken)
    {
        var open = new List<OpenOfHandler>();
        foreach (var handler in reader.Handlers)
            open.AddRange(await sql.ReadAsync(MailQueueSql.OpenOf(handler), OpenOfHandler.Read, cancellationToken));
        return open;
    }

    /// <summary>A working day has passed since.</summary>
    public bool IsLate(OpenOfHandler one, DateTimeOffset now) =>
        municipality.Hours.WorkingDayAfter(municipality.Local(one.UpdatedAt)) is { } late && municipality.Local(now).DateTime >= late;
}

/// <summary>An open case, as far as the morning's e-mail needs it.</summary>
internal sealed record OpenOfHandler(string Number, string? Category, string? Wijk, bool Unread, DateTimeOffset UpdatedAt, bool Danger)
{
    public static OpenOfHandler Read(SqlRow row) => new(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.Bool(3), row.Time(5), row.Bool(6));

    public DigestCase InDigest(string remark) => new(Number, Category, Wijk, remark);

    public override string ToString() => Number;
}
