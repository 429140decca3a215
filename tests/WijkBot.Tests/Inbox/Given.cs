using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Tests.Inbox;

/// <summary>Residents and their cases, recorded the way turns record them.</summary>
internal static class Given
{
    public const string Phone = "+31600000001";
    public const string Name = "Profielnaam Proef";

    private static int numbers = 100_000;

    /// <summary>A resident who wrote, and the case it became. The same phone is the same conversation.</summary>
    public static async Task<string> CaseAsync(this DeskApp app, Func<OpenCase, OpenCase>? with = null, string phone = Phone, DateTimeOffset? at = null, string channel = "sms", string handler = "schelfhorst")
    {
        var seal = app.Services.GetRequiredService<Seal>();
        var now = at ?? app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var conversation = Conversation(seal, phone, channel);
        var open = new OpenCase(CaseType.Report) { Number = $"{Interlocked.Increment(ref numbers)}", Description = "Er ligt afval bij de bank" };
        open = with?.Invoke(open) ?? open;
        var committed = await app.Services.GetRequiredService<SqlStore>().CommitAsync(
        [
            MessageLog.EnsureConversation(conversation, new ConversationState { Introduced = true, LastCase = open.Number }.ToJson(), now),
            CaseSql.Open(CaseDraft.Row(open, conversation.Id, conversation.ResidentHash, channel, "nl", handler, now)),
            CaseSql.Event(open.Number, CaseNames.Events.Opened, CaseNames.Resident, open.Description, now),
            .. open.Photos.Select(photo => CaseSql.Photo(open.Number, channel, photo, now)),
        ], CancellationToken.None);
        committed.Done.ShouldBeTrue();
        return open.Number;
    }

    /// <summary>The resident writes.</summary>
    public static async Task WritesAsync(this DeskApp app, string text, string phone = Phone, string channel = "sms") =>
        (await app.Services.GetRequiredService<IReceive>().MessageAsync(new IncomingMessage
        {
            ProviderId = Guid.NewGuid().ToString("N"),
            From = new ResidentAddress(channel, phone),
            ReceivedAt = app.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Text = text,
            ProfileName = Name,
        }, CancellationToken.None)).ShouldBeOfType<Received.Recorded>();

    private static NewConversation Conversation(Seal seal, string phone, string channel)
    {
        var address = new ResidentAddress(channel, phone);
        return new NewConversation(seal.ConversationOf(address), channel, seal.ResidentOf(address), seal.Close(phone)) { ProfileCipher = seal.Close(Name) };
    }
}
