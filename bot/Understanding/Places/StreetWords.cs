using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The words that places are made of.</summary>
internal sealed class StreetWords
{
    private readonly Dictionary<string, HashSet<string>> sections = WordFile.Read("street")
        .GroupBy(line => line.Section)
        .ToDictionary(group => group.Key, group => group.SelectMany(line => line.Entry.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal));

    private readonly string[] endings;

    public StreetWords() => endings = [.. sections["ending"]];

    public bool Is(string word, string section) => sections[section].Contains(word);

    /// <summary>A word that ends as names of streets do, and is no ordinary word like "fietspad".</summary>
    public bool LooksLikeStreet(string word)
    {
        if (word.Length < 5 || sections["trap"].Contains(word))
            return false;
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
