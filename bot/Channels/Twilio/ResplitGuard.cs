using System.Buffers;
using System.Text;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// The signed text has no separators, so the same signature fits a form whose borders were moved: <c>Body=hoi</c> and
/// <c>From=+316…</c> become <c>Body=hoiFrom+316…</c>, or a From typed inside a text becomes the real one. A moved border leaves
/// a trace in the signed text: a name of Twilio's that is no longer a field, or one address more than there are fields for it.
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
        "MessagingServiceSid", "OptOutType", "OriginalRepliedMessageSid", "ProfileName", "ReferralNumMedia",
    ];

    // Ordinary words: looked for only where an unknown field begins.
    private static readonly string[] Words = ["Address", "Forwarded", "Label", "Latitude", "ListId", "ListTitle", "Longitude", "WaId"];

    // What can be swallowed into Body: the names that stand between Body and From. Residents may type all else.
    private static readonly string[] AfterBody = ["ButtonPayload", "ButtonText", "ChannelMetadata", "ExternalUserId", "FrequentlyForwarded"];

    private static readonly string[] Either = [.. Always, .. Sometimes];
    private static readonly SearchValues<string> AnyName = SearchValues.Create(Either, StringComparison.Ordinal);

    // How an address stands in the signed text, and the fields that rightly hold one.
    private static readonly (string[] Traces, string[] Fields)[] Addresses =
    [
        (["From+", "Fromwhatsapp:"], ["From"]),
        (["To+", "Towhatsapp:"], ["To"]),
        (["MessageSidSM", "MessageSidMM"], ["MessageSid", "SmsMessageSid", "OriginalRepliedMessageSid"]),
        (["AccountSidAC"], ["AccountSid", "ParentAccountSid"]),
    ];

    /// <summary>Name of what cannot be as Twilio sent it; null when nothing is wrong.</summary>
    public static string? Suspect(TwilioForm form)
    {
        var signed = SignedWithoutFreeText(form);
        return Missing(form, signed, Either)
            ?? Missing(form, form["Body"], AfterBody)
            ?? Missing(form, form["ChannelMetadata"], Always)
            ?? CutWord(form)
            ?? Extra(form, signed);
    }

    private static string SignedWithoutFreeText(TwilioForm form)
    {
        var signed = new StringBuilder(1024);
        foreach (var field in form.Fields)
            signed.Append(field.Name).Append(field.Name is "Body" or "ChannelMetadata" ? "\n" : field.Value);
        return signed.ToString();
    }

    private static string? Missing(TwilioForm form, string? text, string[] names) =>
        text.AsSpan().ContainsAny(AnyName)
            ? Array.Find(names, name => !form.Has(name) && text!.Contains(name, StringComparison.Ordinal))
            : null;

    private static string? CutWord(TwilioForm form)
    {
        foreach (var field in form.Fields)
        {
            var cut = Array.Find(Words, word => word[0] == field.Name.FirstOrDefault() && word != field.Name && !form.Has(word)
                && (field.Name + field.Value).StartsWith(word, StringComparison.Ordinal));
            if (cut is not null)
                return cut;
        }
        return null;
    }

    private static string? Extra(TwilioForm form, string signed)
    {
        foreach (var (traces, fields) in Addresses)
        {
            if (traces.Sum(trace => signed.AsSpan().Count(trace)) > fields.Count(form.Has))
                return fields[0];
        }
        return null;
    }
}
