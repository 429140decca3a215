using System.Text.Json;
using WijkBot.Conversations;
using WijkBot.Dialogs;
using WijkBot.Messages;
using WijkBot.Privacy;

namespace WijkBot.Turns;

/// <summary>
/// The way out for danger while the record is away: the message is put on disk, sealed and flushed, and the resident gets the
/// number at once. It is taken in later, by its id.
/// </summary>
internal sealed partial class DangerSpool(IUnderstand understand, ITranslate translate, SpoolFolder folder, Seal seal, ILogger<DangerSpool> log)
{
    /// <summary>The text to answer with; null when the message means no danger or could not be put on disk.</summary>
    public async Task<string?> TakeAsync(IncomingMessage message)
    {
        // whether a question is open is on the record that is away: what could be danger is taken for it
        var danger = understand.Danger(message.Text);
        if (danger == Danger.None)
            return null;
        var language = understand.First(message, new Reader(message.ReceivedAt, "nl")).Language ?? "nl";
        var json = JsonSerializer.Serialize(message with { DangerTold = true });
        try
        {
            await folder.WriteAsync(SpoolFolder.NameOf(message), seal.Close(json));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var kind = fault.GetType().Name;
            SpoolFailed(kind);
            return null;
        }
        return translate.Render(GevaarDialog.TextFor(danger), language, message.ReceivedAt);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A message that means danger could not be spooled ({Fault})")]
    private partial void SpoolFailed(string fault);
}
