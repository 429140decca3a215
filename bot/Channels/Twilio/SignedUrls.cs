using System.Text;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// The ways Twilio may have written a URL when it signed it. Its back end is not consistent about the port and the encoding of
/// the query (both of its helper libraries say so and try several), so a check tries them all, most likely first.
/// </summary>
internal static class SignedUrls
{
    /// <summary>All spellings of an absolute URL worth trying; the fragment is never signed.</summary>
    public static IEnumerable<string> Of(string url)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var whole = fragment < 0 ? url : url[..fragment];
        var authorityStart = whole.IndexOf("://", StringComparison.Ordinal) + 3;
        var pathStart = whole.IndexOfAny(['/', '?'], authorityStart);
        pathStart = pathStart < 0 ? whole.Length : pathStart;
        var scheme = whole[..authorityStart];
        var queryStart = whole.IndexOf('?', pathStart);
        var path = queryStart < 0 ? whole[pathStart..] : whole[pathStart..queryStart];
        var query = queryStart < 0 ? null : whole[(queryStart + 1)..];
        return from tail in Queries(query).Distinct()
               from authority in Authorities(scheme, whole[authorityStart..pathStart]).Distinct()
               select scheme + authority + path + tail;
    }

    private static IEnumerable<string> Authorities(string scheme, string authority)
    {
        yield return authority;
        var at = authority.LastIndexOf('@') + 1;
        var colon = authority.LastIndexOf(':');
        var hasPort = colon >= at && colon > authority.LastIndexOf(']');
        var bare = hasPort ? authority[..colon] : authority;
        var standard = scheme.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? "443" : "80";
        var port = hasPort ? authority[(colon + 1)..] : standard;
        yield return bare;
        yield return $"{bare}:{port}";
        var lowered = bare[..at] + bare[at..].ToLowerInvariant();
        yield return lowered;
        yield return $"{lowered}:{port}";
    }

    private static IEnumerable<string> Queries(string? query)
    {
        if (string.IsNullOrEmpty(query))
        {
            return query is null ? ["", "?"] : ["?", ""];
        }

        return [$"?{query}", $"?{AsBrowserWrites(query)}", $"?{Reencoded(query)}"];
    }

    // WHATWG URL: what may not stand in a query as it is, gets escaped; the rest stays, escapes and plus signs too.
    private static string AsBrowserWrites(string query)
    {
        var builder = new StringBuilder(query.Length);
        foreach (var value in Encoding.UTF8.GetBytes(query))
        {
            if (value is <= 0x20 or >= 0x7F or (byte)'"' or (byte)'\'' or (byte)'<' or (byte)'>')
            {
                builder.Append('%').Append(value.ToString("X2", null));
            }
            else
            {
                builder.Append((char)value);
            }
        }

        return builder.ToString();
    }

    // Decoded and encoded again as querystring.stringify(querystring.parse(…)) does: equal names come together, space is %20.
    private static string Reencoded(string query)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Escaped(pair[0]), Value: pair.Length > 1 ? Escaped(pair[1]) : ""))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal);
        return string.Join('&', pairs.SelectMany(group => group.Select(pair => $"{pair.Name}={pair.Value}")));
    }

    // JavaScript leaves ! ' ( ) * as they are, .NET escapes them.
    private static string Escaped(string text) =>
        Uri.EscapeDataString(FormBody.Decode(Encoding.UTF8.GetBytes(text)))
            .Replace("%21", "!", StringComparison.Ordinal).Replace("%27", "'", StringComparison.Ordinal)
            .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal)
            .Replace("%2A", "*", StringComparison.Ordinal);
}
