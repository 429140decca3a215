using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>A number of bytes in Dutch words.</summary>
internal static class ByteSize
{
    private const double Unit = 1024;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary><c>512 MB</c> or <c>2,3 GB</c>; a unit is 1024 of the one before it.</summary>
    public static string InWords(long bytes) => bytes < Unit * Unit * Unit
        ? string.Create(Dutch, $"{bytes / Unit / Unit:0.#} MB")
        : string.Create(Dutch, $"{bytes / Unit / Unit / Unit:0.#} GB");
}
