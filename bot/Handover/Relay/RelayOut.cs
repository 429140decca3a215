using WijkBot.Delivery;
using WijkBot.Messages;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>Sends what residents did to the phone of whoever has the case; looks every second. Each is told once, however many replicas look.</summary>
internal sealed partial class RelayOut(
    SqlStore sql, NewsReaders readers, RelayPeople people, RelayPost post, RelayText text, Preferences preferences, Outbox outbox, TimeProvider time, ILogger<RelayOut> log)
    : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private const int MostAtOnce = 50;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        if (people.Channel is not { } channel)
            return;
        try
        {
            var due = await sql.ReadAsync(CaseNewsSql.Due(HandlerNews.Phone, Time.GetUtcNow(), MostAtOnce), CaseNewsItem.Read, cancellationToken);
            foreach (var news in due)
                await TellAsync(news, channel, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private async Task TellAsync(CaseNewsItem news, string channel, CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var reader = readers.Of(news, now);
        if (reader?.Person.Phone is not { } number || !await preferences.WantsAsync(reader.Person.Id, Preferences.Phone, cancellationToken))
            await sql.CommitAsync([CaseNewsSql.Done(news.Id)], cancellationToken);
        else if (readers.When(reader, news, now) is not { } when || when > now)
            await sql.CommitAsync([CaseNewsSql.Later(news.Id, readers.When(reader, news, now) ?? now.AddDays(1))], cancellationToken);
        else
            await SendAsync(news, reader.Person.Id, new ResidentAddress(channel, number), now, cancellationToken);
    }

    private async Task SendAsync(CaseNewsItem news, string person, ResidentAddress phone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var words = text.News(news, phone.Channel);
        var message = news.HasOneReporter
            ? post.WithCode(phone, person, news.Number, words, now)
            : post.Message(Guid.CreateVersion7(now), phone, words, now, news.Number, RelayText.InInbox);
        var committed = await sql.CommitAsync([CaseNewsSql.Done(news.Id), .. message], cancellationToken);
        if (committed.Done)
            outbox.Wake();
    }

    [LoggerMessage(Message = "What is to be told on phones could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
