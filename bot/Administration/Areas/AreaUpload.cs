using System.Globalization;

namespace WijkBot.Administration;

/// <summary>Where an uploaded file is kept: in a folder of its own, under its own name, of which only what is harmless is kept.</summary>
internal static class AreaUpload
{
    private const int LongestName = 80;

    /// <param name="index">From 0: two files may have the same name.</param>
    public static string PathOf(string folder, int index, string name) =>
        Path.Combine(folder, (index + 1).ToString("00", CultureInfo.InvariantCulture), Harmless(name));

    /// <summary>Without folders, and without what a file system or a page takes for something else.</summary>
    public static string Harmless(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = string.Concat(last.Where(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_')).TrimStart('.');
        return kept.Length > LongestName ? kept[^LongestName..] : kept.Length == 0 ? "bestand" : kept;
    }
}
