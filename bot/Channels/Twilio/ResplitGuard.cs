using System.Buffers;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// The signed text has no separators, so the same signature fits a form whose borders were moved: <c>Body=hoi</c> and
/// <c>From=+316…</c> become <c>Body=hoiFrom+316…</c>, or a From typed inside a text becomes the real one. A moved border leaves
/// a trace: a name of Twilio's is gone and stands inside another field, or an address stands where none belongs.
/// </summary>
internal static class ResplitGuard
{
    // Long enough to be nothing but Twilio's own names; Body, From and To are required anyhow.
    private static readonly string[] Always =
    [
        "AccountSid", "ApiVersion", "FromCity", "FromCountry", "FromState", "FromZip", "MessageSid", "MessageStatus",
        "NumMedia", "NumSegments", "SmsMessageSid", "SmsSid", "SmsStatus", "ToCity", "ToCountry", "ToState", "ToZip",
    ];

    // Only with some messages; metadata quotes them in its JSON.
    private static readonly string[] Sometimes =
    [
        "ButtonPayload", "ButtonText", "ChannelMetadata", "ExternalUserId", "FrequentlyForwarded", "MessageType",
        "MessagingServiceSid", "OptOutType", "OriginalRepliedMessageSid", "ProfileName",
    ];

    // What can be swallowed into Body: the names that stand between Body and From. Residents may type all else.
    private static readonly string[] AfterBody = ["ButtonPayload", "ButtonText", "ChannelMetadata", "ExternalUserId", "FrequentlyForwarded"];

    private static readonly string[] Either = [.. Always, .. Sometimes];
    private static readonly HashSet<string> Names = [.. Either];
    private static readonly SearchValues<string> AnyName = SearchValues.Create(Either, StringComparison.Ordinal);
    private static readonly SearchValues<string> Addresses = SearchValues.Create(
        ["From+", "Fromwhatsapp:", "To+", "Towhatsapp:", "MessageSidSM", "MessageSidMM", "AccountSidAC"], StringComparison.Ordinal);

    /// <summary>Name of the field that cannot be as Twilio sent it; null when all can.</summary>
    public static string? Suspect(TwilioForm form)
    {
        foreach (var field in form.Fields)
        {
            if (field.Name == "Body" ? SwallowsInBody(form, field.Value) : HidesName(form, field) || HidesAddress(field))
                return field.Name;
        }
        return null;
    }

    private static bool SwallowsInBody(TwilioForm form, string text) => ContainsMissing(form, text, AfterBody);

    private static bool HidesName(TwilioForm form, FormField field) =>
        ContainsMissing(form, Looked(field), field.Name == "ChannelMetadata" ? Always : Either);

    private static bool HidesAddress(FormField field) => Looked(field).AsSpan().ContainsAny(Addresses);

    // A name we know is right as it is; in any other the border may have moved into the name itself.
    private static string Looked(FormField field) =>
        Names.Contains(field.Name) || field.Name is "From" or "To" or "ParentAccountSid" ? field.Value : field.Name + field.Value;

    private static bool ContainsMissing(TwilioForm form, string text, string[] names) =>
        text.AsSpan().ContainsAny(AnyName)
        && names.Any(name => !form.Has(name) && text.Contains(name, StringComparison.Ordinal));
}
