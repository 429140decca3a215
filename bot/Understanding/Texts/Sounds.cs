namespace WijkBot.Understanding.Texts;

/// <summary>Knows a word by its sound: <c>niemant</c> is "niemand", <c>belle</c> is "bellen". The rules are in <c>Words/sound.*.txt</c>.</summary>
internal sealed class Sounds
{
    /// <summary>Shorter words sound like too many others.</summary>
    private const int Shortest = 4;

    private const int Longest = 24;

    private readonly Dictionary<string, string> rules;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> byLetters;
    private readonly HashSet<string> known;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> bySound;

    /// <param name="words">To be recognised by their sound; each of them is right as it is.</param>
    public Sounds(string language, IEnumerable<string> words)
    {
        rules = WordFile.OfLanguage("sound", language).Select(line => line.Entry.Split(' '))
            .ToDictionary(rule => rule[0], rule => rule[1], StringComparer.Ordinal);
        byLetters = rules.GetAlternateLookup<ReadOnlySpan<char>>();
        known = [.. words];
        var sounds = new Dictionary<string, string>(StringComparer.Ordinal);
        Span<char> sound = stackalloc char[2 * Longest];
        foreach (var word in known.Where(IsFit))
            sounds.TryAdd(Of(word, sound).ToString(), word);
        bySound = sounds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The known word that sounds like it; the word itself when there is none.</summary>
    public string Meant(string typed)
    {
        if (!IsFit(typed) || known.Contains(typed))
            return typed;
        Span<char> sound = stackalloc char[2 * Longest];
        return bySound.TryGetValue(Of(typed, sound), out var word) ? word : typed;
    }

    /// <summary>A word as it sounds; what is no word of this alphabet stays.</summary>
    public string Of(string word)
    {
        if (word.Length is 0 or > Longest || !char.IsAsciiLetter(word[0]))
            return word;
        Span<char> sound = stackalloc char[2 * Longest];
        return new string(Of(word, sound));
    }

    private static bool IsFit(string word) => word.Length is >= Shortest and <= Longest && char.IsAsciiLetter(word[0]);

    /// <summary>One way to write each sound, and a letter held or doubled once.</summary>
    private ReadOnlySpan<char> Of(string word, Span<char> sound)
    {
        var length = 0;
        for (var at = 0; at < word.Length;)
        {
            at += Next(word, at, out var written);
            foreach (var letter in written)
            {
                if (length == 0 || sound[length - 1] != letter)
                    sound[length++] = letter;
            }
        }
        return sound[..length];
    }

    /// <summary>How many letters are taken, and what they become.</summary>
    private int Next(string word, int at, out ReadOnlySpan<char> written)
    {
        Span<char> end = ['\0', '\0', '$'];
        for (var length = Math.Min(2, word.Length - at); length > 0; length--)
        {
            var letters = word.AsSpan(at, length);
            letters.CopyTo(end[(2 - length)..]);
            if (at + length == word.Length && byLetters.TryGetValue(end[(2 - length)..], out var last) || byLetters.TryGetValue(letters, out last))
            {
                written = last;
                return length;
            }
        }
        written = word.AsSpan(at, 1);
        return 1;
    }
}
