namespace WijkBot.Understanding.Texts;

/// <summary>Knows a dialect word by the word it stands for: <c>nich</c> is "niet", <c>emaakt</c> is "gemaakt". The words are in <c>Words/dialect.*.txt</c>.</summary>
internal sealed class Dialect
{
    private const int ShortestParticiple = 4;

    private readonly Dictionary<string, string> words;

    public Dialect(string language)
    {
        words = WordFile.ByLanguage("dialect").GetValueOrDefault(language, []).Select(line => line.Entry.Split(' '))
            .ToDictionary(pair => Fold.Word(pair[0]), pair => pair[1], StringComparer.Ordinal);
    }

    /// <summary>The word it stands for; the word itself when it is no dialect.</summary>
    /// <param name="known">Words that are looked for: a participle without its first letter is one of these with it.</param>
    public string Meant(string word, HashSet<string> known)
    {
        if (words.TryGetValue(word, out var meant))
            return meant;
        return word.Length >= ShortestParticiple && word[0] == 'e' && !known.Contains(word) && known.Contains('g' + word) ? 'g' + word : word;
    }

    /// <summary>A line of word data as it is looked for: what it says in dialect too.</summary>
    public string Line(string entry)
    {
        if (words.Count == 0)
            return entry;
        var line = new System.Text.StringBuilder(entry.Length);
        for (var at = 0; at < entry.Length;)
        {
            var end = at;
            while (end < entry.Length && entry[end] is not (' ' or '|' or '_' or '?'))
                end++;
            var word = entry[at..end];
            line.Append(words.GetValueOrDefault(word, word));
            if (end < entry.Length)
                line.Append(entry[end]);
            at = end + 1;
        }
        return line.ToString();
    }
}
