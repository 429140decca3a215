using System.Globalization;

namespace WijkBot.Administration;

/// <summary>How an uploaded file is called in the folder: a number before its own name, of which only what is harmless is kept.</summary>
internal static class AreaUpload
{
    private const int LongestName = 80;

    /// <param name="index">From 0.</param>
    public static string NameOf(int index, string name) => string.Create(CultureInfo.InvariantCulture, $"{index + 1:00}-{Harmless(name)}");

    /// <summary>Its own name again.</summary>
    public static string Called(string file) => file is [>= '0' and <= '9', >= '0' and <= '9', '-', ..] ? file[3..] : file;

    /// <summary>Without folders, and without what a file system or a page takes for something else.</summary>
    public static string Harmless(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = string.Concat(last.Where(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_'));
        return kept.Length > LongestName ? kept[^LongestName..] : kept.Length == 0 ? "bestand" : kept;
    }
}
