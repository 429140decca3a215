using System.Globalization;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Forms as Twilio sends them, in its own order and with all it sends along. Numbers and SIDs are samples.</summary>
public static class Payloads
{
    public const string Account = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string Service = "MGbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    public const string SmsNumber = "+31850000000";
    public const string WhatsAppNumber = "+31850000001";
    public const string Resident = "+31600000001";

    public static string Sid(int number, string kind = "SM") => kind + number.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>A plain SMS; <paramref name="changes"/> replace or add fields, null takes one away.</summary>
    public static List<KeyValuePair<string, string>> Sms(string text, int number = 1, params (string Name, string? Value)[] changes) => Changed(
        [
            new("ToCountry", "NL"), new("ToState", ""), new("SmsMessageSid", Sid(number)), new("NumMedia", "0"), new("ToCity", ""),
            new("FromZip", ""), new("SmsSid", Sid(number)), new("FromState", ""), new("SmsStatus", "received"), new("FromCity", ""),
            new("Body", text), new("FromCountry", "NL"), new("To", SmsNumber), new("ToZip", ""), new("NumSegments", "1"),
            new("MessageSid", Sid(number)), new("AccountSid", Account), new("From", Resident), new("ApiVersion", "2010-04-01"),
        ], changes);

    /// <summary>A WhatsApp message.</summary>
    public static List<KeyValuePair<string, string>> WhatsApp(string text, int number = 1, params (string Name, string? Value)[] changes) => Changed(
        [
            new("ChannelMetadata", "{\"type\":\"whatsapp\",\"data\":{\"context\":{\"ProfileName\":\"Sam\",\"WaId\":\"31600000001\",\"ButtonText\":\"\"}}}"),
            new("SmsMessageSid", Sid(number)), new("NumMedia", "0"), new("ProfileName", "Sam"), new("MessageType", "text"),
            new("SmsSid", Sid(number)), new("WaId", "31600000001"), new("SmsStatus", "received"), new("Body", text),
            new("To", "whatsapp:" + WhatsAppNumber), new("NumSegments", "1"), new("ReferralNumMedia", "0"), new("MessageSid", Sid(number)),
            new("AccountSid", Account), new("From", "whatsapp:" + Resident), new("ApiVersion", "2010-04-01"),
        ], changes);

    /// <summary>A status callback.</summary>
    public static List<KeyValuePair<string, string>> Status(string status, int number = 1, params (string Name, string? Value)[] changes) => Changed(
        [
            new("SmsSid", Sid(number)), new("SmsStatus", status), new("MessageStatus", status), new("To", Resident),
            new("MessageSid", Sid(number)), new("AccountSid", Account), new("From", SmsNumber), new("ApiVersion", "2010-04-01"),
        ], changes);

    private static List<KeyValuePair<string, string>> Changed(List<KeyValuePair<string, string>> form, (string Name, string? Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            form.RemoveAll(field => field.Key == name);
            if (value is not null)
                form.Add(new(name, value));
        }
        return form;
    }
}
