using System.Text.Encodings.Web;
using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// A shipment, to the form that creates a message (twilio.com/docs/messaging/api/message-resource). A template excludes Body;
/// outside WhatsApp's 24-hour window only an approved template may be sent (error 63016).
/// </summary>
internal sealed class OutgoingForm(TwilioOptions options)
{
    /// <summary>WhatsApp's limits for a quick reply: length of a title, and of the text above the buttons.</summary>
    private const int LongestTitle = 20, LongestBody = 1024;

    /// <summary>Name of the template that carries text outside the window.</summary>
    private const string Opener = "bericht";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields, or the code of the refusal Twilio would give.</summary>
    public (List<KeyValuePair<string, string>>? Fields, string? Refusal) Of(Shipment shipment)
    {
        var isWhatsApp = shipment.To.Channel == ChannelTraits.WhatsApp.Name;
        var sender = isWhatsApp ? WhatsAppSender(shipment.To.Line) : SmsSender(shipment.To.Line);
        if (sender.Count == 0)
            return (null, "no-sender");
        if (Content(shipment, isWhatsApp) is not { } content)
            return (null, "63016");
        return (
            [
                new("To", To(shipment.To)),
                .. sender,
                .. content,
                new("StatusCallback", $"{options.WebhookBase}{TwilioEndpoints.StatusPath}?id={shipment.Id:N}"),
            ], null);
    }

    /// <summary>There is a template for a text outside the window.</summary>
    public bool HasOpener => Template(Opener) is not null;

    public static string To(ResidentAddress address) =>
        address.Channel == ChannelTraits.WhatsApp.Name ? TwilioIds.WhatsApp(address.Value) : address.Value;

    /// <summary>Outside the window the template's text surrounds ours, so that a lookup can only search within it.</summary>
    public static string InTemplate(OutgoingMessage message) =>
        string.Join(' ', message.PlainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The line the resident wrote to; a pooled number is named together with its service, which then keeps its opt-outs.
    private List<KeyValuePair<string, string>> SmsSender(string? line)
    {
        var service = options.MessagingServiceSid;
        var from = line ?? (service.Length == 0 ? options.SmsNumber : "");
        var fields = new List<KeyValuePair<string, string>>(2);
        if (from.Length > 0)
            fields.Add(new("From", from));
        if (service.Length > 0 && from != options.SmsNumber)
            fields.Add(new("MessagingServiceSid", service));
        return fields;
    }

    private List<KeyValuePair<string, string>> WhatsAppSender(string? line)
    {
        var from = line ?? options.WhatsAppNumber;
        if (from.Length > 0)
            return [new("From", TwilioIds.WhatsApp(from))];
        return options.MessagingServiceSid.Length > 0 ? [new("MessagingServiceSid", options.MessagingServiceSid)] : [];
    }

    private KeyValuePair<string, string>[]? Content(Shipment shipment, bool isWhatsApp)
    {
        var message = shipment.Message;
        if (isWhatsApp && !shipment.InWindow)
            return Template(Opener) is { } approved ? Variables(approved, [InTemplate(message)]) : null;
        if (isWhatsApp && FitsButtons(message) && Template($"keuze{message.Options.Count}") is { } buttons)
            return Variables(buttons, [message.Text, .. message.Options.Select(option => option.Label)]);
        return [new("Body", message.PlainText)];
    }

    private string? Template(string name) => options.Templates.GetValueOrDefault(name) is { Length: > 0 } sid ? sid : null;

    private static bool FitsButtons(OutgoingMessage message) =>
        message.Options.Count is 2 or 3 && message.Text.Length is > 0 and <= LongestBody
        && message.Options.All(option => option.Label.Length is > 0 and <= LongestTitle);

    private static KeyValuePair<string, string>[] Variables(string contentSid, IEnumerable<string> values)
    {
        var variables = values.Select((value, index) => (Number: (index + 1).ToString(null, null), value)).ToDictionary(pair => pair.Number, pair => pair.value);
        return [new("ContentSid", contentSid), new("ContentVariables", JsonSerializer.Serialize(variables, Readable))];
    }
}
