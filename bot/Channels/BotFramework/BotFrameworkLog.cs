namespace WijkBot.Channels.BotFramework;

/// <summary>What this channel logs: ids and fixed phrases, never anything a caller wrote.</summary>
internal static partial class BotFrameworkLog
{
    [LoggerMessage(EventId = 3201, Level = LogLevel.Warning, Message = "Bot Framework call refused: {Reason}")]
    public static partial void CallRefused(ILogger logger, string reason);

    [LoggerMessage(EventId = 3202, Level = LogLevel.Warning, Message = "Bot Framework signing keys could not be fetched: {Error}")]
    public static partial void MetadataAway(ILogger logger, string error);

    [LoggerMessage(EventId = 3203, Level = LogLevel.Error, Message = "A Bot Framework message could not be carried through; the channel is asked to offer it again")]
    public static partial void NotCarried(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 3204, Level = LogLevel.Error, Message = "No Bot Framework access token: {Code}")]
    public static partial void NoAccessToken(ILogger logger, string code);

    [LoggerMessage(EventId = 3205, Level = LogLevel.Warning, Message = "Shipment {Shipment} not sent: its service address is not in BotFramework:ServiceHosts or was never proven")]
    public static partial void ForeignService(ILogger logger, Guid shipment);

    [LoggerMessage(EventId = 3206, Level = LogLevel.Information, Message = "Shipment {Shipment} not accepted by the connector: {Code}")]
    public static partial void NotAccepted(ILogger logger, Guid shipment, string code);

    [LoggerMessage(EventId = 3207, Level = LogLevel.Warning, Message = "A Bot Framework attachment could not be fetched: {Reason}")]
    public static partial void NoMedia(ILogger logger, string reason);
}
