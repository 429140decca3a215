using System.Globalization;
using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// Finds a message whose creation got no answer in Twilio's list of messages to that resident: ours, created since the first
/// try, with its text, and not known to be another shipment. The list is not narrowed by DateSent, because a message that is
/// still queued has none.
/// </summary>
internal static class TwilioLookUp
{
    /// <summary>How far Twilio's clock may be behind ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Accepted, or later when the list does not have it, or unknown when there is no list.</summary>
    public static SendResult Find(TwilioAnswer answer, Shipment shipment, DateTimeOffset since)
    {
        if (!answer.IsSuccess || answer.Json is not { ValueKind: JsonValueKind.Object } json
            || !json.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array)
            return new SendResult.Unknown(answer.IsSuccess ? "no-list" : answer.Code);
        var found = messages.EnumerateArray()
            .Select(message => (Sid: Text(message, "sid"), At: Created(message), Message: message))
            .Where(item => item.Sid is not null && item.At >= since - Skew && !shipment.ClaimedProviderIds.Contains(item.Sid))
            .Where(item => IsSame(item.Message, shipment.Message))
            .OrderBy(item => item.At)
            .FirstOrDefault();
        return found.Sid is { } sid ? new SendResult.Accepted(sid) : new SendResult.TryLater("not-accepted");
    }

    private static DateTimeOffset? Created(JsonElement message) =>
        DateTimeOffset.TryParse(Text(message, "date_created"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static bool IsSame(JsonElement listed, OutgoingMessage message)
    {
        if (Text(listed, "direction") is { } direction && !direction.StartsWith("outbound", StringComparison.Ordinal))
            return false;
        var body = Text(listed, "body")?.Trim() ?? "";
        // A trial account puts a line before it; a template surrounds it, and shows the buttons elsewhere.
        return body.EndsWith(message.PlainText.Trim(), StringComparison.Ordinal)
            || body.EndsWith(message.Text.Trim(), StringComparison.Ordinal)
            || body.Contains(OutgoingForm.InTemplate(message), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
