namespace WijkBot.Ops.Logging;

/// <summary>Section <c>Log</c>. Levels are set as usual under <c>Logging:LogLevel</c>.</summary>
public sealed class LogOptions
{
    /// <summary>How a line looks: Auto is Text in Development and Json elsewhere.</summary>
    public LogFormat Format { get; set; } = LogFormat.Auto;

    /// <summary>A request that takes longer is logged as a warning.</summary>
    public TimeSpan SlowRequest { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>How a log line looks.</summary>
public enum LogFormat
{
    Auto,
    Text,
    Json,
}
