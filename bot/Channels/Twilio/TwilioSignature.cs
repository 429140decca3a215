using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// Checks <c>X-Twilio-Signature</c>: base64 of HMAC-SHA1, keyed by the auth token, over the URL and every name and value in
/// order; equal names give their distinct values in order (twilio.com/docs/usage/webhooks/webhooks-security).
/// The text of the signature is compared, in constant time: decoding it first would accept several spellings of one.
/// </summary>
/// <param name="tokens">Auth tokens accepted: the primary, and during rotation the previous one.</param>
internal sealed class TwilioSignature(IEnumerable<string> tokens)
{
    private const int Base64Length = 28;

    private readonly byte[][] keys = [.. tokens.Where(token => token.Length > 0).Select(Encoding.UTF8.GetBytes)];

    public TwilioSignature(TwilioOptions options)
        : this([options.AuthToken, options.PreviousAuthToken])
    {
    }

    /// <summary>True when one of our tokens made this signature over the URL and these fields.</summary>
    /// <param name="url">The URL as configured at Twilio, with the query it was called with.</param>
    /// <param name="fields">In signing order, see <see cref="FormBody.Parse"/>; none for a GET or a JSON body.</param>
    /// <param name="signature">The header; anything but one well-formed signature is false.</param>
    public bool Matches(string url, ReadOnlySpan<FormField> fields, string? signature)
    {
        Span<byte> given = stackalloc byte[Base64Length];
        if (signature?.Length != Base64Length || Encoding.ASCII.GetBytes(signature, given) != Base64Length)
        {
            return false;
        }

        var signed = Signed(fields);
        // Nearly always it is signed as configured; the other spellings are made up only when it is not.
        if (AnyKeyMatches(url, signed, given))
            return true;
        foreach (var candidate in SignedUrls.Of(url))
        {
            if (AnyKeyMatches(candidate, signed, given))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for a JSON body: the URL carries the hash of the raw body (<c>bodySHA256</c>), and only the URL is signed.</summary>
    public bool MatchesBody(string url, ReadOnlySpan<byte> body, string? signature)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var claimed = url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&')
            .Where(pair => pair.StartsWith("bodySHA256=", StringComparison.Ordinal))
            .Select(pair => pair["bodySHA256=".Length..])
            .ToList();
        return claimed.Count == 1
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(claimed[0]), Encoding.ASCII.GetBytes(hash))
            && Matches(url, [], signature);
    }

    private static ReadOnlySpan<byte> Signed(ReadOnlySpan<FormField> fields)
    {
        var writer = new ArrayBufferWriter<byte>(1024);
        for (var index = 0; index < fields.Length; index++)
        {
            if (index == 0 || fields[index] != fields[index - 1])
            {
                Encoding.UTF8.GetBytes(fields[index].Name, writer);
                Encoding.UTF8.GetBytes(fields[index].Value, writer);
            }
        }

        return writer.WrittenSpan;
    }

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is what Twilio signs with.")]
    private bool AnyKeyMatches(string url, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> given)
    {
        var data = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(url.Length) + signed.Length);
        var length = Encoding.UTF8.GetBytes(url, data);
        signed.CopyTo(data.AsSpan(length));
        length += signed.Length;
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        Span<byte> expected = stackalloc byte[Base64Length];
        var matches = false;
        foreach (var key in keys)
        {
            HMACSHA1.HashData(key, data.AsSpan(0, length), hash);
            System.Buffers.Text.Base64.EncodeToUtf8(hash, expected, out _, out _);
            matches |= CryptographicOperations.FixedTimeEquals(expected, given);
        }

        ArrayPool<byte>.Shared.Return(data, clearArray: true);
        return matches;
    }
}
