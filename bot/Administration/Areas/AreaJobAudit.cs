using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Administration;

/// <summary>What the audit says of an import. Each is one row, however often it is tried: the record may be away, or the program stop in between.</summary>
internal static class AreaJobAudit
{
    private const int MostProblems = 20;

    /// <summary>It was refused, or somebody stopped it.</summary>
    public static Task EndedAsync(this AuditLog audit, AreaJob job, CancellationToken cancellationToken)
    {
        var action = job.State is AreaJobState.Refused ? AuditNames.AreasRefused : AuditNames.AreasCancelled;
        return audit.WriteOnceAsync(Once(job, action, job.By), job.By, action, string.Join(", ", job.Files), job.Result?.Problems.Take(MostProblems) ?? [], cancellationToken);
    }

    /// <summary>Somebody puts it with the imported years.</summary>
    public static Task ImportedAsync(this AuditLog audit, AreaJob job, string by, CancellationToken cancellationToken) => audit.WriteOnceAsync(
        Once(job, $"{AuditNames.AreasImported}|{job.Result!.Name}", by), by, AuditNames.AreasImported, job.Result.Name!, [.. job.Files.Select(file => $"bestand: {file}"), .. job.Result.Changes], cancellationToken);

    private static Guid Once(AreaJob job, string action, string by) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{job.Id}|{action}|{by}")).AsSpan(0, 16));
}
