namespace WijkBot.Channels.Twilio;

/// <summary>What this folder logs: ids, codes and names of fields, never a text, number or name.</summary>
internal static partial class TwilioLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A call to {Path} was refused with {Status}: wrong signature (403) or unreadable (400)")]
    public static partial void Refused(this ILogger logger, string path, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A signed form on {Path} is not as it should be: {Field}")]
    public static partial void BrokenForm(this ILogger logger, string path, string field);

    [LoggerMessage(Level = LogLevel.Error, Message = "A call to {Path} could not be taken, answered 503: {Error} {Where}")]
    private static partial void NotTaken(this ILogger logger, string path, string error, string? where);

    /// <summary>Kind and place of what went wrong; its message is left out because it may quote what the resident wrote.</summary>
    public static void NotTaken(this ILogger logger, string path, Exception exception) =>
        logger.NotTaken(path, exception.GetType().Name, exception.StackTrace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Twilio did not take shipment {Shipment}: {Code}")]
    public static partial void NotSent(this ILogger logger, Guid shipment, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Media {Source} could not be fetched: {Reason}")]
    public static partial void NotFetched(this ILogger logger, string source, string reason);
}
