using WijkBot.Mail;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>Makes the e-mail of each working morning, when each begins; once a day and person, however many replicas look.</summary>
internal sealed partial class MailDigests(
    SqlStore sql, MailPeople people, MailText text, OpenCases open, IEnumerable<IDigestPart> parts, IMail mail, MunicipalityData municipality, TimeProvider time, ILogger<MailDigests> log)
    : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    /// <summary>After a morning of being out of order it is no longer the morning's.</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromHours(3);

    private readonly IReadOnlyList<IDigestPart> inOrder = [.. parts.OrderBy(part => part.Order)];

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var local = municipality.Local(now);
        var begun = people.AtWork(now).Where(reader => Has(reader, TimeOnly.FromDateTime(local.DateTime))).ToList();
        if (!mail.IsOn || begun.Count == 0)
            return;
        try
        {
            var had = (await sql.ReadAsync(MailQueueSql.Had(MailKinds.Digest, now - local.TimeOfDay), row => row.Text(0), cancellationToken)).ToHashSet();
            foreach (var reader in begun.Where(reader => !had.Contains(reader.Person)))
                await MakeAsync(reader, now, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private static bool Has(DigestReader reader, TimeOnly now) => now >= reader.From && now < reader.To && now - reader.From < Morning;

    private async Task MakeAsync(DigestReader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wanted = await people.IsWrittenToAsync(reader.Person, Preferences.Digest, cancellationToken);
        var all = wanted ? await open.OfAsync(reader, cancellationToken) : [];
        var told = new List<(string, IReadOnlyList<DigestCase>)>();
        foreach (var part in inOrder)
            told.Add((part.Title, all.Count == 0 && !wanted ? [] : await part.OfAsync(reader, now, cancellationToken)));
        var nothing = all.Count == 0 && told.TrueForAll(part => part.Item2.Count == 0);
        var (subject, words) = nothing ? ("", "") : text.Digest(told, all.Count);
        await sql.CommitAsync([MailQueueSql.Insert(new MailQueueRow
        {
            Id = Guid.CreateVersion7(now),
            Person = reader.Person,
            Kind = MailKinds.Digest,
            OnceKey = $"{MailKinds.Digest}:{reader.Person}:{municipality.Local(now):yyyy-MM-dd}",
            Subject = subject,
            Text = words,
            // who has nothing, or wants nothing, is done for today
            State = nothing ? MailState.Sent : MailState.Waits,
            CreatedAt = now,
        })], cancellationToken);
    }

    [LoggerMessage(Message = "The e-mail of the morning could not be made ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
