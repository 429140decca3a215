using Microsoft.Extensions.Options;

namespace WijkBot.Channels.Twilio;

/// <summary>Refuses to start on a wrong or half configuration, one clear line per error. Never repeats a secret.</summary>
internal sealed class TwilioOptionsValidator : IValidateOptions<TwilioOptions>
{
    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        var errors = (options.IsOn ? OnErrors(options) : OffErrors(options))
            .Concat(ShapeErrors(options))
            .ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> OffErrors(TwilioOptions options)
    {
        (string Key, string Value)[] needing =
        [
            ("AuthToken", options.AuthToken), ("PreviousAuthToken", options.PreviousAuthToken),
            ("ApiKeySid", options.ApiKeySid), ("ApiKeySecret", options.ApiKeySecret), ("SmsNumber", options.SmsNumber),
            ("WhatsAppNumber", options.WhatsAppNumber), ("MessagingServiceSid", options.MessagingServiceSid),
        ];
        return needing.Where(item => item.Value.Length > 0)
            .Select(item => $"Twilio:{item.Key} is set but Twilio:AccountSid is empty; set the account, or empty both to switch Twilio off.");
    }

    private static IEnumerable<string> OnErrors(TwilioOptions options)
    {
        if (options.AuthToken.Length == 0)
        {
            yield return "Twilio:AuthToken is empty; it is needed to check the signature of webhooks.";
        }

        if (options.WebhookBaseUrl.Length == 0)
        {
            yield return "Twilio:WebhookBaseUrl is empty; set the public base URL that Twilio calls, for example https://wijkbot.example.nl.";
        }

        if (options.SmsNumber.Length + options.WhatsAppNumber.Length + options.MessagingServiceSid.Length == 0)
        {
            yield return "Twilio has no sender; set Twilio:SmsNumber, Twilio:WhatsAppNumber or Twilio:MessagingServiceSid.";
        }
    }

    private static IEnumerable<string> ShapeErrors(TwilioOptions options) =>
        new[]
        {
            Sid("AccountSid", options.AccountSid, "AC"),
            Sid("ApiKeySid", options.ApiKeySid, "SK"),
            Sid("MessagingServiceSid", options.MessagingServiceSid, "MG"),
            Number("SmsNumber", options.SmsNumber),
            Number("WhatsAppNumber", options.WhatsAppNumber),
            Url("ApiBaseUrl", options.ApiBaseUrl),
            Url("WebhookBaseUrl", options.WebhookBaseUrl),
            Token("AuthToken", options.AuthToken),
            Token("PreviousAuthToken", options.PreviousAuthToken),
            options.ApiKeySid.Length > 0 == options.ApiKeySecret.Length > 0
                ? null : "Twilio:ApiKeySid and Twilio:ApiKeySecret belong together; set both or neither.",
            options.TimeoutSeconds is >= 1 and <= 60
                ? null : "Twilio:TimeoutSeconds must be from 1 to 60.",
        }
        .Concat(options.Templates.Select(template => Sid($"Templates:{template.Key}", template.Value, "HX")))
        .OfType<string>();

    private static string? Sid(string key, string value, string kind) =>
        value.Length == 0 || TwilioIds.IsSid(value, kind)
            ? null : $"Twilio:{key} must be {kind} followed by 32 hexadecimal digits.";

    private static string? Number(string key, string value) =>
        value.Length == 0 || TwilioIds.IsE164(value)
            ? null : $"Twilio:{key} must be a phone number like +31850000000, without spaces or prefix.";

    private static string? Token(string key, string value) =>
        value.Any(char.IsWhiteSpace) ? $"Twilio:{key} contains white space; it was probably not copied as it is." : null;

    private static string? Url(string key, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Query.Length > 0 || value.Contains('#') || url.Host.Length == 0)
        {
            return $"Twilio:{key} must be an absolute URL without query or fragment.";
        }

        return url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
            ? null : $"Twilio:{key} must begin with https:// (http is accepted for this machine only).";
    }
}
