using System.Globalization;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>One call as it came.</summary>
/// <param name="Target">Path and query.</param>
public sealed record StandInCall(string Method, string Target, string? Authorization);

/// <summary>One message the stand-in has.</summary>
public sealed record StandInMessage(string Sid, IReadOnlyDictionary<string, string> Fields, DateTimeOffset At)
{
    public string Field(string name) => Fields.GetValueOrDefault(name, "");

    /// <summary>As Twilio shows it: dates in RFC 2822, numbers as text.</summary>
    public Dictionary<string, object?> ToJson(string accountSid) => new(StringComparer.Ordinal)
    {
        ["sid"] = Sid,
        ["account_sid"] = accountSid,
        ["to"] = Field("To"),
        ["from"] = Fields.GetValueOrDefault("From"),
        ["body"] = Fields.GetValueOrDefault("Body") ?? Fields.GetValueOrDefault("ContentVariables"),
        ["direction"] = "outbound-api",
        ["status"] = "queued",
        ["num_segments"] = Fields.ContainsKey("MessagingServiceSid") ? "0" : "1",
        ["num_media"] = "0",
        ["date_created"] = At.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        ["date_sent"] = null,
        ["error_code"] = null,
        ["error_message"] = null,
        ["uri"] = $"/2010-04-01/Accounts/{accountSid}/Messages/{Sid}.json",
    };
}
