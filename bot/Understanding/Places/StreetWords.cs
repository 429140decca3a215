using System.Collections.Frozen;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The words that places are made of, of all languages together: each is looked up once for all that it can be.</summary>
internal sealed class StreetWords
{
    private const PlaceWord None = (PlaceWord)(-1);

    private static readonly PlaceWord[] Small = [PlaceWord.Preposition, PlaceWord.Article, PlaceWord.Around, PlaceWord.Pointing, PlaceWord.Living];

    private readonly FrozenDictionary<string, ulong> kinds;
    private readonly FrozenDictionary<string, string> full;
    private readonly FrozenDictionary<char, string[]> endings;
    private readonly FrozenDictionary<char, string[]> sureEndings;
    private readonly (string Short, string Full)[] shortEndings;
    private readonly WordMemo<ulong> memo;
    private readonly string[] prefixes;
    private readonly string[] suffixes;
    private readonly ulong small = Small.Aggregate(0UL, (bits, kind) => bits | Bit(kind));

    public StreetWords()
    {
        memo = new WordMemo<ulong>(Kinds);
        var lines = WordFile.Read("street").Select(line => (line.Section, Words: line.Entry.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Word(word)).ToArray())).ToList();
        kinds = lines.SelectMany(line => line.Words.Select(word => (Word: word, Kind: KindOf(line.Section)))).Where(pair => pair.Kind != None)
            .GroupBy(pair => pair.Word, StringComparer.Ordinal).ToFrozenDictionary(words => words.Key, words => words.Aggregate(0UL, (bits, pair) => bits | Bit(pair.Kind)), StringComparer.Ordinal);
        full = Pairs(lines, "short").ToFrozenDictionary(pair => pair.Short, pair => pair.Full, StringComparer.Ordinal);
        shortEndings = [.. Pairs(lines, "shortending")];
        Dialect = [.. lines.Where(line => line.Section == "dialect").SelectMany(line => line.Words.Skip(1).Select(said => (line.Words[0], said)))];
        suffixes = [.. Of(PlaceWord.Suffix).OrderByDescending(suffix => suffix.Length)];
        prefixes = [.. Of(PlaceWord.Prefix).OrderByDescending(prefix => prefix.Length)];
        endings = ByLast(Of(PlaceWord.Ending));
        sureEndings = ByLast(Of(PlaceWord.Surely));
    }

    /// <summary>The kinds of street as they are shortened at the end of a word, with what they stand for.</summary>
    public ReadOnlySpan<(string Short, string Full)> ShortEndings => shortEndings;

    /// <summary>Parts of names as the dialect has them: "nij" for "nieuw".</summary>
    public IReadOnlyList<(string Written, string Said)> Dialect { get; }

    /// <summary>Grammar that is written to the end of a word, the longest first.</summary>
    public ReadOnlySpan<string> Suffixes => suffixes;

    /// <summary>Grammar that is written to the begin of a word, the longest first.</summary>
    public ReadOnlySpan<string> Prefixes => prefixes;

    public bool Is(string word, PlaceWord kind) => (Kinds(word) & Bit(kind)) != 0;

    /// <summary>The same of a word of a message; false beyond its ends.</summary>
    public bool Is(Sentence sentence, int at, PlaceWord kind) => (Kinds(sentence, at) & Bit(kind)) != 0;

    public IEnumerable<string> Of(PlaceWord kind) => kinds.Where(word => (word.Value & Bit(kind)) != 0).Select(word => word.Key);

    /// <summary>A word that is in any sentence: no name begins or ends with a slip in one.</summary>
    public bool IsSmall(string word) => (Kinds(word) & small) != 0;

    /// <summary>The same of a word of a message.</summary>
    public bool IsSmall(Sentence sentence, int at) => (Kinds(sentence, at) & small) != 0;

    /// <summary>What a shortened word stands for: <c>burg</c>; null when it is none.</summary>
    public string? InFull(string word) => full.GetValueOrDefault(word);

    /// <summary>"bornsestr".</summary>
    public bool EndsShort(string word) => Array.Exists(shortEndings, ending => word.EndsWith(ending.Short, StringComparison.Ordinal));

    /// <summary>A word that ends as names of streets do, and is no ordinary word like "fietspad".</summary>
    public bool LooksLikeStreet(string word) => word.Length >= 5 && Ends(word, endings) && !Is(word, PlaceWord.Trap);

    /// <summary>It ends as little else does: "straat", "laan"; a "markt" or a "park" may be anything.</summary>
    public bool IsSurelyStreet(string word) => Ends(word, sureEndings) && LooksLikeStreet(word);

    private ulong Kinds(Sentence sentence, int at) => at >= 0 && at < sentence.Count ? memo.Of(sentence.Tokens[at]) : 0;

    private ulong Kinds(string word) => kinds.TryGetValue(word, out var bits) ? bits : 0;

    private static ulong Bit(PlaceWord kind) => 1UL << (int)kind;

    private static bool Ends(string word, FrozenDictionary<char, string[]> byLast)
    {
        if (word.Length == 0 || !byLast.TryGetValue(word[^1], out var some))
            return false;
        foreach (var ending in some)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static FrozenDictionary<char, string[]> ByLast(IEnumerable<string> endings) =>
        endings.GroupBy(ending => ending[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static PlaceWord KindOf(string section) => section is "short" or "shortending" or "dialect" ? None : Enum.Parse<PlaceWord>(section, ignoreCase: true);

    /// <summary>Lines of two words: the short one and what it stands for.</summary>
    private static IEnumerable<(string Short, string Full)> Pairs(IEnumerable<(string Section, string[] Words)> lines, string section) =>
        lines.Where(line => line.Section == section).Select(line => (line.Words[0], line.Words[1]));
}
