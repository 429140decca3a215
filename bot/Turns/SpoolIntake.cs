using System.Text.Json;
using WijkBot.Channels;
using WijkBot.Messages;
using WijkBot.Privacy;

namespace WijkBot.Turns;

/// <summary>Takes spooled messages in once the record is back; a file goes only after its message is recorded.</summary>
internal sealed partial class SpoolIntake(SpoolFolder folder, Seal seal, IReceive receive, ILogger<SpoolIntake> log)
{
    public async Task TakeInAsync(CancellationToken cancellationToken)
    {
        foreach (var file in folder.List())
        {
            if (await ReadAsync(file, cancellationToken) is not { } message)
                continue;
            if (await receive.MessageAsync(message, cancellationToken) is not Received.Recorded)
                return;
            File.Delete(file);
        }
    }

    /// <summary>Null, and the file put aside, when it cannot be read.</summary>
    private async Task<IncomingMessage?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<IncomingMessage>(seal.Open(await File.ReadAllBytesAsync(file, cancellationToken)));
        }
        catch (Exception fault) when (fault is JsonException or System.Security.Cryptography.CryptographicException)
        {
            Unreadable(Path.GetFileName(file), fault.GetType().Name);
            File.Move(file, file + ".unreadable", overwrite: true);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Spooled message {File} cannot be read ({Fault}); it was put aside")]
    private partial void Unreadable(string file, string fault);
}
