using System.Security.Cryptography;
using System.Text.Json;
using WijkBot.Channels;
using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>Takes spooled messages in once the record is back; a file goes only after its message is recorded.</summary>
internal sealed partial class SpoolIntake(SpoolFolder folder, Seal seal, IReceive receive, SqlStore sql, TimeProvider time, ILogger<SpoolIntake> log)
{
    private const int Most = 3;
    private readonly Dictionary<string, int> refused = new(StringComparer.Ordinal);

    public async Task TakeInAsync(CancellationToken cancellationToken)
    {
        var (files, leftovers) = (folder.List(), folder.Leftovers(time.GetUtcNow()));
        if (files.Count + leftovers.Count == 0)
            return;
        // while the record is away a try would only spool them again
        await sql.PingAsync(cancellationToken);
        foreach (var file in files)
            await TakeInAsync(file, await ReadAsync(file, cancellationToken), cancellationToken);
        foreach (var file in leftovers)
            await TakeInAsync(file, await ReadLeftoverAsync(file, cancellationToken), cancellationToken);
    }

    private async Task TakeInAsync(string file, IncomingMessage? message, CancellationToken cancellationToken)
    {
        if (message is null)
            return;
        if (await receive.MessageAsync(message, cancellationToken) is Received.Recorded)
        {
            refused.Remove(file);
            File.Delete(file);
            return;
        }
        // away again: all of them wait
        await sql.PingAsync(cancellationToken);
        Refused(file);
    }

    /// <summary>The record answers and will not have this one: it holds up the others no longer.</summary>
    private void Refused(string file)
    {
        refused[file] = refused.GetValueOrDefault(file) + 1;
        if (refused[file] < Most)
            return;
        var name = Path.GetFileName(file);
        NotTakenIn(name);
        SpoolFolder.PutAside(file);
        refused.Remove(file);
    }

    /// <summary>Null, and the file put aside, when it cannot be read.</summary>
    private async Task<IncomingMessage?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(file, cancellationToken);
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            Unreadable(Path.GetFileName(file), fault.GetType().Name);
            SpoolFolder.PutAside(file);
            return null;
        }
    }

    /// <summary>
    /// Its seal tells whether all of it is there. Then it is taken in like any message, the number is still to be told;
    /// else it is thrown away: nothing was promised, and the provider has offered it again.
    /// </summary>
    private async Task<IncomingMessage?> ReadLeftoverAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(file, cancellationToken) is { } message ? message with { DangerTold = false } : null;
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            CutOff(Path.GetFileName(file));
            File.Delete(file);
            return null;
        }
    }

    private async Task<IncomingMessage?> OpenAsync(string file, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<IncomingMessage>(seal.Open(await File.ReadAllBytesAsync(file, cancellationToken)));

    /// <summary>Too short for a seal is an argument out of range.</summary>
    private static bool IsUnreadable(Exception fault) => fault is JsonException or CryptographicException or ArgumentException or OverflowException;

    [LoggerMessage(Level = LogLevel.Error, Message = "Spooled message {File} cannot be read ({Fault}); it was put aside")]
    private partial void Unreadable(string file, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Spooled message {File} was cut off while it was written, before it was answered; it was thrown away")]
    private partial void CutOff(string file);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Spooled message {File} means danger and cannot be recorded; it was put aside for a person")]
    private partial void NotTakenIn(string file);
}
