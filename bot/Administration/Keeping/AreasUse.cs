using System.Security.Cryptography;
using System.Text;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Uses the imported year that is marked in the data folder, and keeps in the audit which was used when.</summary>
/// <param name="folder">Where imported years are kept.</param>
internal sealed partial class AreasUse(WijkenInUse wijken, SqlStore sql, AuditLog audit, ILogger<AreasUse> log, string folder)
{
    /// <summary>How the audit calls the files of the municipality.</summary>
    public const string OwnFiles = "bestanden";

    private readonly VintageFolder vintages = new(folder);
    // of what was read at the start: another may have been marked since
    private string used = wijken.Now.Files.Vintage is { } vintage ? VintageFolder.NameOf(vintage) : OwnFiles;
    private string? refused;
    private string? written;

    /// <summary>The name of the year that this program uses; <see cref="OwnFiles"/> for the files of the municipality.</summary>
    public string Used => used;

    /// <summary>Another one was marked: it is used from now on. One that cannot be read is told once, and changes nothing.</summary>
    public void Step()
    {
        var marked = vintages.InUse ?? OwnFiles;
        wijken.IsBehind = marked != used;
        if (marked == used)
            return;
        try
        {
            wijken.Use(wijken.Now.Files.With(marked == OwnFiles ? null : vintages.Read(marked), vintages.Years()));
            (used, refused, wijken.IsBehind) = (marked, null, false);
            Changed(marked, wijken.Areas.Year);
        }
        catch (Exception broken) when (broken is FormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // told once and tried again each time: on a shared folder the mark may be there before the file is
            if (refused != marked)
                Broken(marked, broken.GetType().Name);
            refused = marked;
        }
    }

    /// <summary>What is used and is not the last in the audit was marked on the command line or in the folder.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (written == used)
            return;
        var newest = await audit.NewestAsync(AuditNames.AreasUsed, cancellationToken);
        if ((newest?.Subject ?? OwnFiles) != used)
            await sql.CommitAsync([audit.Row(Once(newest, used), AuditNames.File, AuditNames.AreasUsed, used, [$"CBS {wijken.Areas.Year}, in plaats van {newest?.Subject ?? OwnFiles}"])], cancellationToken);
        // a reason was given for a wijk of the year before: its code may be another now
        if (written is not null || (newest?.Subject ?? OwnFiles) != used)
            await sql.CommitAsync([new Statement("DELETE FROM wijk_visits")], cancellationToken);
        written = used;
    }

    /// <summary>Several replicas see the same change: it is one row.</summary>
    private static Guid Once(AuditRow? before, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{before?.Id}|{name}")).AsSpan(0, 16));

    [LoggerMessage(Level = LogLevel.Information, Message = "The areas of {Name} are used, of CBS year {Year}")]
    private partial void Changed(string name, int year);

    [LoggerMessage(Level = LogLevel.Error, Message = "The areas of {Name} cannot be read ({Fault}); what was used stays in use, and it is tried again. When it stays so, import them again")]
    private partial void Broken(string name, string fault);
}
