using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>What may stand in a name of an import: everything that people read. What they do not see, would go into messages and lists unseen.</summary>
internal static class ReadableName
{
    private const char Replacement = '\uFFFD';
    private const int MostShown = 30;

    /// <summary>What stands in it that may not, as it follows the code or the column; null when nothing does.</summary>
    public static string? Wrong(string name)
    {
        foreach (var letter in name)
        {
            if (!IsReadable(letter))
                return letter == Replacement
                    ? $"heeft een naam met een teken dat ergens verloren ging (U+FFFD): '{Shown(name)}'"
                    : string.Create(CultureInfo.InvariantCulture, $"heeft een naam met een stuurteken (U+{(int)letter:X4}): '{Shown(name)}'");
        }
        return null;
    }

    /// <summary>The begin of what a file says, as far as it can be read.</summary>
    public static string Shown(string text)
    {
        var readable = string.Concat(text.Where(IsReadable));
        return readable.Length <= MostShown ? readable : $"{readable[..MostShown]}…";
    }

    private static bool IsReadable(char letter) => letter != Replacement
        && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
