using WijkBot.Channels;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>Takes in what providers tell about our messages.</summary>
public sealed partial class Receipts(SqlStore sql, TimeProvider time, ILogger<Receipts> log) : IReceiveReceipts
{
    public async Task<bool> ReceiptAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        try
        {
            await sql.CommitAsync([OutboxSql.Receipt(receipt, time.GetUtcNow())], cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Error);
            NotRecorded(level, name);
            return false;
        }
    }

    [LoggerMessage(Message = "A receipt could not be recorded ({Fault}); the provider must offer it again")]
    private partial void NotRecorded(LogLevel level, string fault);
}
