namespace WijkBot.Understanding.Topics;

/// <summary>
/// A word as it sounds, for who writes by ear: <c>ferstopt</c> is <c>verstopt</c>, <c>bort</c> is <c>bord</c>, <c>altijt</c> is <c>alteid</c>,
/// <c>skool</c> is <c>school</c>, <c>blauw</c> is <c>blou</c>. Words that differ by one vowel sound stay apart.
/// </summary>
internal static class Sound
{
    /// <summary>Its length, with its letters in <paramref name="sound"/>. The word has fewer than <see cref="Stem.MostLetters"/>.</summary>
    public static int Of(ReadOnlySpan<char> word, Span<char> sound)
    {
        Span<char> stem = stackalloc char[Stem.MostLetters + 1];
        var letters = stem[..Stem.Of(word, stem)];
        var length = 0;
        for (var at = 0; at < letters.Length;)
        {
            var (letter, read) = Next(letters, at);
            if (length == 0 || sound[length - 1] != letter)
                sound[length++] = letter;
            at += read;
        }
        if (length > 1 && sound[length - 1] == 'd')
            sound[length - 1] = 't';
        return length > 2 && sound[length - 1] == sound[length - 2] ? length - 1 : length; // "verbrandd"
    }

    public static string Of(string word)
    {
        Span<char> sound = stackalloc char[Stem.MostLetters];
        return word.Length < Stem.MostLetters ? new string(sound[..Of(word, sound)]) : word;
    }

    private static (char Letter, int Read) Next(ReadOnlySpan<char> letters, int at)
    {
        var next = at + 1 < letters.Length ? letters[at + 1] : ' ';
        return (letters[at], next) switch
        {
            ('i', 'j') or ('e', 'i') or ('e', 'y') => ('y', 2),
            ('a' or 'o', 'u') => ('q', at + 2 < letters.Length && letters[at + 2] == 'w' ? 3 : 2),
            ('c', 'h') => (at + 2 < letters.Length && letters[at + 2] == 't' ? 'h' : 'g', 2), // "licht" is not "ligt"
            ('c', 'k') => ('k', 2),
            ('c', 'e' or 'i' or 'y') => ('s', 1),
            ('c', _) => ('k', 1),
            ('p', 'h') => ('f', 2),
            ('t', 'h') or ('d', 't') => ('t', 2),
            ('v', _) => ('f', 1),
            ('z', _) => ('s', 1),
            ('k', _) when at > 0 && letters[at - 1] == 's' => ('g', 1), // "skool"
            var (letter, _) => (letter, 1),
        };
    }
}
