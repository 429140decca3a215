using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Wijken;

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
            CaseSql.Open(CaseDraft.Row(open, conversation.Id, conversation.ResidentHash, channel, "nl", new Handler(new Regisseur(handler, handler), new Team("", null)), now)),
            CaseSql.Event(open.Number, CaseNames.Events.Opened, CaseNames.Resident, open.Description, now),
            .. open.Photos.Select(photo => CaseSql.Photo(open.Number, channel, photo, now)),
        ], CancellationToken.None);
        committed.Done.ShouldBeTrue();
        return open.Number;
    }

    /// <summary>The resident writes.</summary>
    public static async Task WritesAsync(this DeskApp app, string text, string phone = Phone, string channel = "sms", Func<IncomingMessage, IncomingMessage>? with = null)
    {
        var message = new IncomingMessage
        {
            ProviderId = Guid.NewGuid().ToString("N"),
            From = new ResidentAddress(channel, phone),
            ReceivedAt = app.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Text = text,
            ProfileName = Name,
        };
        (await app.Services.GetRequiredService<IReceive>().MessageAsync(with?.Invoke(message) ?? message, CancellationToken.None)).ShouldBeOfType<Received.Recorded>();
    }

    /// <summary>Another system posts about a case.</summary>
    public static async Task PostsAsync(this DeskApp app, string number, string act, object body)
    {
        var answer = await app.System().PostAsJsonAsync($"/api/v1/cases/{number}/{act}", body, CancellationToken.None);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(CancellationToken.None));
    }

    /// <summary>A case as other systems see it.</summary>
    public static async Task<JsonElement> ReadsAsync(this DeskApp app, string number) =>
        await app.System().GetFromJsonAsync<JsonElement>($"/api/v1/cases/{number}", CancellationToken.None);

    private static NewConversation Conversation(Seal seal, string phone, string channel)
    {
        var address = new ResidentAddress(channel, phone);
        return new NewConversation(seal.ConversationOf(address), channel, seal.ResidentOf(address), seal.Close(phone)) { ProfileCipher = seal.Close(Name) };
    }
}
