using System.Text;

namespace WijkBot.Municipality;

/// <summary>Reads a file of the municipality. UTF-8 only: a spreadsheet that saved in another encoding would turn Indië into Indi�.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null, with the problem noted, when there is no such file or it is not UTF-8.</summary>
    public static string? Read(string directory, string file, Problems problems)
    {
        try
        {
            return File.ReadAllText(Path.Combine(directory, file), Strict);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(file, "is niet in UTF-8 opgeslagen");
        }
        catch (IOException error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(file, $"ontbreekt in {directory}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(file, $"kan niet worden gelezen ({error.Message})");
        }
        return null;
    }
}
