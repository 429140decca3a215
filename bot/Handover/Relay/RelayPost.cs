using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Delivery;
using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Puts messages to a colleague's phone in the outbox, in the conversation of that phone: its window on WhatsApp is known there, and the
/// conversation of the resident is not touched. Sealed to the colleague, they are shown in neither.
/// </summary>
internal sealed class RelayPost(Seal seal)
{
    /// <summary>How long a code can be answered with.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromHours(72);

    private static readonly string Fresh = new ConversationState().ToJson();

    public byte[] PhoneHash(string number) => seal.HashFor("relay-phone", number);

    public byte[] CodeHash(string code) => seal.HashFor("relay-code", code);

    /// <summary>The id under which a message that came in is in the audit, so that a second delivery changes nothing.</summary>
    public Guid ArrivalId(IncomingMessage message) => new(seal.HashFor("relay-message", $"{message.From.Channel}|{message.ProviderId}").AsSpan(0, 16));

    public Guid ConversationOf(ResidentAddress phone) => seal.ConversationOf(phone);

    /// <summary>A message that can be answered with a code of its own.</summary>
    public IEnumerable<Statement> WithCode(ResidentAddress phone, string person, string number, string text, DateTimeOffset now)
    {
        var (code, id) = (ReplyCode.Draw(), Guid.CreateVersion7(now));
        yield return RelaySql.InsertCode(new RelayCodeRow
        {
            Id = Guid.CreateVersion7(now),
            Hash = CodeHash(code),
            Phone = PhoneHash(phone.Value),
            Person = person,
            CaseNumber = number,
            CreatedAt = now,
            ExpiresAt = now + CodeLasts,
            OutboundId = id,
        });
        foreach (var statement in Message(id, phone, text, now, number, RelayText.Ending(code)))
            yield return statement;
    }

    /// <param name="onlyIfTold">Sent only when <see cref="RelaySql.MayTell"/> of the same transaction let this message through.</param>
    public IEnumerable<Statement> Message(Guid id, ResidentAddress phone, string text, DateTimeOffset now, string? number = null, string ending = "", bool onlyIfTold = false)
    {
        var conversation = new NewConversation(seal.ConversationOf(phone), phone.Channel, seal.ResidentOf(phone), seal.Close(phone.Value));
        // long ago: free text may go on WhatsApp only after they have written
        yield return MessageLog.EnsureConversation(conversation, Fresh, DateTimeOffset.UnixEpoch);
        yield return new Statement("UPDATE conversations SET version = version + 1 WHERE id = $1", conversation.Id);
        var to = new ColleaguePhone(phone.Channel, phone.Value, ending).Close(seal);
        var condition = onlyIfTold ? " AND EXISTS (SELECT 1 FROM relay_phones WHERE phone = $9 AND told_by = $1)" : "";
        object?[] values = [id, conversation.Id, number, CaseNames.Bot, RelayText.Fit(text, phone.Channel), to, true, now, .. onlyIfTold ? [PhoneHash(phone.Value)] : Array.Empty<object?>()];
        yield return new Statement(
            $"""
            INSERT INTO outbound (id, conversation_id, position, case_number, author, text, options, to_cipher, always, state, attempts, due_at, created_at, updated_at)
            SELECT $1, id, version * {MessageLog.PositionsPerTurn}, $3, $4, $5, '', $6, $7, 0, 0, $8, $8, $8 FROM conversations WHERE id = $2{condition}
            """,
            values);
    }

    /// <summary>They wrote, so on WhatsApp free text may go to them for a day.</summary>
    public IEnumerable<Statement> Heard(ResidentAddress phone, DateTimeOffset now)
    {
        var conversation = new NewConversation(seal.ConversationOf(phone), phone.Channel, seal.ResidentOf(phone), seal.Close(phone.Value));
        yield return MessageLog.EnsureConversation(conversation, Fresh, DateTimeOffset.UnixEpoch);
        yield return new Statement("UPDATE conversations SET last_inbound_at = $2 WHERE id = $1 AND last_inbound_at < $2", conversation.Id, now);
    }
}
