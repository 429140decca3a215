using System.Globalization;
using WijkBot.Cases;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>Of the morning's e-mail: what is over its time, as the inbox counts it.</summary>
internal sealed class LatePart(OpenCases cases, MunicipalityData municipality) : IDigestPart
{
    public int Order => 0;

    public string Title => "Te laat";

    public async Task<IReadOnlyList<DigestCase>> OfAsync(DigestReader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await cases.OfAsync(reader, cancellationToken)).Where(one => one.IsOverdue(now)).Select(one => one.InDigest($"termijn was {municipality.DutchDay(one.DueAt!.Value)}"))];
}

/// <summary>Of the morning's e-mail: what was promised for today, and what for a day that is over.</summary>
internal sealed class PromisedPart(AfspraakReader afspraken, WijkenInUse wijken) : IDigestPart
{
    public int Order => 5;

    public string Title => "Toegezegd";

    public async Task<IReadOnlyList<DigestCase>> OfAsync(DigestReader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = wijken.Duty.DayOf(now);
        return [.. (await afspraken.RunningAsync(cancellationToken)).Where(one => one.Day <= today && AfspraakPeople.IsOf(one, reader.Handlers, wijken, today))
            .Select(one => new DigestCase(one.CaseNumber, null, one.Wijk, one.Day == today ? "vandaag beloofd" : "de beloofde dag is voorbij"))];
    }
}

/// <summary>Of the morning's e-mail: what a resident wrote and nobody has looked at yet.</summary>
internal sealed class NewPart(OpenCases cases, MunicipalityData municipality) : IDigestPart
{
    public int Order => 10;

    public string Title => "Nieuw";

    public async Task<IReadOnlyList<DigestCase>> OfAsync(DigestReader reader, DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await cases.OfAsync(reader, cancellationToken)).Where(one => one.Unread && !one.IsOverdue(now))
            .Select(one => one.InDigest(one.Danger ? "gevaar gemeld" : $"wacht sinds {municipality.DutchDay(one.UpdatedAt)}"))];
}

/// <summary>The open cases of those for whom somebody is written to.</summary>
internal sealed class OpenCases(SqlStore sql)
{
    public async Task<IReadOnlyList<OpenOfHandler>> OfAsync(DigestReader reader, CancellationToken cancellationToken)
    {
        var open = new List<OpenOfHandler>();
        foreach (var handler in reader.Handlers)
            open.AddRange(await sql.ReadAsync(MailQueueSql.OpenOf(handler), OpenOfHandler.Read, cancellationToken));
        return open;
    }
}

/// <summary>An open case, as far as the morning's e-mail needs it.</summary>
/// <param name="DueAt">By when our next word, or the work, is due; null when no time was set.</param>
internal sealed record OpenOfHandler(string Number, string? Category, string? Wijk, bool Unread, DateTimeOffset UpdatedAt, bool Danger, bool ClockStopped, DateTimeOffset? DueAt)
{
    /// <summary>See <see cref="CaseRow.IsOverdue"/>.</summary>
    public bool IsOverdue(DateTimeOffset now) => !ClockStopped && DueAt < now;

    public static OpenOfHandler Read(SqlRow row) =>
        new(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.Bool(3), row.Time(4), row.Bool(5), !row.IsNull(6), row.TimeOrNull(7));

    public DigestCase InDigest(string remark) => new(Number, Category, Wijk, remark);

    public override string ToString() => Number;
}

/// <summary>Days in e-mail.</summary>
internal static class DutchDayWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The day it was there: <c>25 november</c>.</summary>
    public static string DutchDay(this MunicipalityData municipality, DateTimeOffset moment) => municipality.Local(moment).ToString("d MMMM", Dutch);
}
