using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace WijkBot.Wijken;

/// <summary>The text of a file of CBS: UTF-8, or what Windows wrote before it (code page 1252). Its mark of order tells, else its bytes.</summary>
internal static class CbsText
{
    public const string None = "is geen tekst in UTF-8 of Windows-1252";

    private const int Windows = 1252;

    /// <summary>Bytes that code page 1252 gives to no letter; what reads it makes control characters of them.</summary>
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>Reads it; null, with what is wrong noted, when it is no text in either.</summary>
    /// <param name="file">Its name, for messages.</param>
    public static string? Of(ReadOnlySpan<byte> bytes, string file, ImportFindings findings)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        // UTF-16 has a zero beside every letter; no text of these has one
        if (bytes.Contains((byte)0))
            findings.Add(file, None);
        else if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        else if (IsWindows(bytes, file, findings))
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows)!.GetString(bytes);
        return null;
    }

    /// <summary>Every line with a byte that is no letter is noted.</summary>
    private static bool IsWindows(ReadOnlySpan<byte> bytes, string file, ImportFindings findings)
    {
        if (!bytes.ContainsAny(Undefined))
            return true;
        var number = 1;
        foreach (var line in bytes.Split((byte)'\n'))
        {
            if (findings.IsEnough)
                break;
            if (bytes[line].IndexOfAny(Undefined) is var at and >= 0)
                findings.Add(file, number, $"byte 0x{bytes[line][at]:X2} is in Windows-1252 geen letter, en het bestand is geen UTF-8");
            number++;
        }
        return false;
    }
}
