using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Signs as Twilio does, written from its description and apart from the code under test.</summary>
public static class Signer
{
    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is what Twilio signs with.")]
    public static string Sign(string token, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var data = url + string.Concat(
            form.GroupBy(field => field.Key, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => group.Select(field => field.Value).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal).Select(value => group.Key + value)));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(data)));
    }

    /// <summary>The form as Twilio writes it: space is plus, all else outside the unreserved characters escaped.</summary>
    public static string Encode(IEnumerable<KeyValuePair<string, string>> form) =>
        string.Join('&', form.Select(field => $"{Escape(field.Key)}={Escape(field.Value)}"));

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
