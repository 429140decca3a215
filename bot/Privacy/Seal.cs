using System.Security.Cryptography;
using System.Text;
using WijkBot.Messages;

namespace WijkBot.Privacy;

/// <summary>
/// Encrypts addresses and names for the database (AES-256-GCM, a fresh nonce each time) and gives the keyed hashes (HMAC-SHA256)
/// by which they are found again. The key is never in the database.
/// </summary>
public sealed class Seal : IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    // one per thread: a cipher keeps state while it works
    private readonly ThreadLocal<AesGcm> cipher;
    private readonly byte[] hashKey;

    /// <param name="key">32 bytes.</param>
    public Seal(byte[] key)
    {
        var cipherKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "wijkbot cipher"u8.ToArray());
        cipher = new ThreadLocal<AesGcm>(() => new AesGcm(cipherKey, TagSize), trackAllValues: true);
        hashKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "wijkbot hash"u8.ToArray());
    }

    /// <summary>Nonce, cipher text and tag, one behind the other.</summary>
    public byte[] Close(string text) => Close(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Close(string)"/>
    public byte[] Close(ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        cipher.Value!.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">Another key, or changed bytes.</exception>
    public string Open(byte[] sealedBytes) => Encoding.UTF8.GetString(OpenBytes(sealedBytes));

    /// <inheritdoc cref="Open"/>
    public byte[] OpenBytes(byte[] sealedBytes)
    {
        var length = sealedBytes.Length - NonceSize - TagSize;
        var plain = new byte[length];
        cipher.Value!.Decrypt(sealedBytes.AsSpan(0, NonceSize), sealedBytes.AsSpan(NonceSize, length), sealedBytes.AsSpan(NonceSize + length), plain);
        return plain;
    }

    /// <summary>The id of the conversation with this address on this channel.</summary>
    public Guid ConversationOf(ResidentAddress address) => new(Hash($"{address.Channel}|{address.Value}").AsSpan(0, 16));

    /// <summary>The same for one phone on every channel.</summary>
    public byte[] ResidentOf(ResidentAddress address) => Hash(address.Value);

    /// <summary>Keyed hash of anything else; the same text for another purpose is another hash.</summary>
    public byte[] HashFor(string purpose, string text) => Hash($"{purpose}|{text}");

    private byte[] Hash(string text) => HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(text));

    public void Dispose()
    {
        foreach (var one in cipher.Values)
            one.Dispose();
        cipher.Dispose();
    }
}
