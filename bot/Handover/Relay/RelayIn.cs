using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Takes what comes from the number of a colleague, and decides whether it is his answer to a resident, his own report, or somebody who
/// only claims that number. What does not begin with the right code reaches no resident.
/// </summary>
internal sealed class RelayIn(SqlStore sql, RelayPeople people, RelayPost post, RelayRefusals refusals, RelayReplies replies, IUnderstand understand, TimeProvider time)
{
    /// <summary>Codes that are looked at in an hour, per number, when they are not right.</summary>
    public const int MostTries = 5;

    private static readonly TimeSpan TriesCountFor = TimeSpan.FromHours(1);
    private static readonly string[] OwnWords = ["meld", "melden", "melding"];

    /// <summary>False: it is a resident who writes, a colleague for himself too.</summary>
    public async Task<bool> TakeAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.OptOut is not null || !people.Concerns(message.From))
            return false;
        if (ReplyCode.Read(message.Text) is not { } read)
            return await WithoutCodeAsync(message, cancellationToken);
        if (!await refusals.IsKnownAsync(message, cancellationToken))
            await WithCodeAsync(message, read.Code, read.Text, cancellationToken);
        return true;
    }

    private async Task<bool> WithoutCodeAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var (phone, now) = (post.PhoneHash(message.From.Value), time.GetUtcNow());
        if (SaysNo(message.Text) && await replies.StopAsync(message, phone, cancellationToken))
            return true;
        var (codes, holds) = (await sql.ReadAsync(RelaySql.Expected(phone, now), row => (row.Number(0), row.Number(1)), cancellationToken))[0];
        if (codes + holds == 0 || understand.Danger(message.Text) != Danger.None || IsOwn(message.Text) || await InDialogAsync(message.From, cancellationToken))
            return false;
        await refusals.RefuseAsync(message, "geen code", SaysNo(message.Text) ? RelayText.NothingWaits : RelayText.Unproven, cancellationToken);
        return true;
    }

    /// <summary>Counted before it is compared, and taken back when it was right.</summary>
    private async Task WithCodeAsync(IncomingMessage message, string code, string text, CancellationToken cancellationToken)
    {
        var (phone, now) = (post.PhoneHash(message.From.Value), time.GetUtcNow());
        var tried = Guid.CreateVersion7(now);
        var counted = await sql.CommitAsync([RelaySql.Lock(phone, now), RelaySql.Try(tried, phone, now, now - TriesCountFor, MostTries)], cancellationToken);
        if (!counted.Done)
        {
            await refusals.RefuseAsync(message, "te veel codes dit uur, niet bekeken", RelayText.TooOften, cancellationToken);
            return;
        }
        var sent = await sql.ReadAsync(RelaySql.FindCode(post.CodeHash(code)), SentCode.Read, cancellationToken) is [var found, ..] ? found : null;
        if (await WhyNotAsync(message, sent, text, phone, cancellationToken) is { } why)
            await refusals.RefuseAsync(message, why, RelayText.Unproven, cancellationToken);
        else
            await replies.TakeAsync(message, sent!, text, tried, cancellationToken);
    }

    /// <summary>Null when the code is right.</summary>
    private async Task<string?> WhyNotAsync(IncomingMessage message, SentCode? sent, string text, byte[] phone, CancellationToken cancellationToken)
    {
        if (sent is null)
            return "onbekende code";
        if (!sent.Phone.AsSpan().SequenceEqual(phone) || people.Of(sent.Person, message.From) is null)
            return "code van iemand anders";
        if (sent.UsedAt is not null)
            return "code al gebruikt";
        if (sent.ExpiresAt <= time.GetUtcNow())
            return "code verlopen";
        return await IsOfOtherCaseAsync(message, sent, text, cancellationToken) ? "code van een andere melding" : null;
    }

    /// <summary>Another number behind the code, or the message of another case quoted: then it is not clear to whom this goes.</summary>
    private async Task<bool> IsOfOtherCaseAsync(IncomingMessage message, SentCode sent, string text, CancellationToken cancellationToken)
    {
        var first = new string([.. text.TakeWhile(char.IsAsciiDigit)]);
        if (first.Length == sent.CaseNumber.Length && first != sent.CaseNumber)
            return true;
        return message.QuotedId is { Length: > 0 } quoted
            && await sql.ReadAsync(RelaySql.CaseOfMessage(quoted), row => row.Text(0), cancellationToken) is [var about, ..] && about != sent.CaseNumber;
    }

    /// <summary>The colleague is reporting something himself, and the bot has asked him something.</summary>
    private async Task<bool> InDialogAsync(ResidentAddress from, CancellationToken cancellationToken) =>
        await sql.ReadAsync(new Statement("SELECT state FROM conversations WHERE id = $1", post.ConversationOf(from)), row => row.Text(0), cancellationToken) is [var state, ..]
        && ConversationState.FromJson(state).Frames.Count > 0;

    private static bool IsOwn(string text) => OwnWords.Contains(FirstWord(text));

    private static bool SaysNo(string text) => FirstWord(text) is "nee" or "neen";

    private static string FirstWord(string text) => new([.. text.Trim().TakeWhile(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
}
