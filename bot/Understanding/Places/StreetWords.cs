using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// The words that places are made of, of all languages together: each is looked up once for all that it can be. Their tables are plain ones of
/// references, filled by hand: of these the program holds compiled code, of others it would be compiled at each start.
/// </summary>
internal sealed class StreetWords
{
    private static readonly PlaceWord[] Small = [PlaceWord.Preposition, PlaceWord.Article, PlaceWord.Around, PlaceWord.Pointing, PlaceWord.Living];

    private readonly Dictionary<string, Meanings> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> full = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> endings;
    private readonly Dictionary<int, List<string>> sureEndings;
    private readonly List<(string Short, string Full)> shortEndings = [];
    private readonly List<(string Written, string Said)> dialect = [];
    private readonly WordMemo<ulong> memo;
    private readonly string[] prefixes;
    private readonly string[] suffixes;
    private readonly ulong small;

    public StreetWords()
    {
        memo = new WordMemo<ulong>(Kinds);
        foreach (var kind in Small)
            small |= Bit(kind);
        foreach (var (section, entry) in WordFile.Read("street"))
            Add(section, Array.ConvertAll(entry.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Fold.Word(word)));
        suffixes = [.. Of(PlaceWord.Suffix).OrderByDescending(suffix => suffix.Length)];
        prefixes = [.. Of(PlaceWord.Prefix).OrderByDescending(prefix => prefix.Length)];
        endings = ByLast(Of(PlaceWord.Ending));
        sureEndings = ByLast(Of(PlaceWord.Surely));
    }

    /// <summary>The kinds of street as they are shortened at the end of a word, with what they stand for.</summary>
    public ReadOnlySpan<(string Short, string Full)> ShortEndings => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(shortEndings);

    /// <summary>Parts of names as the dialect has them: "nij" for "nieuw".</summary>
    public IReadOnlyList<(string Written, string Said)> Dialect => dialect;

    /// <summary>Grammar that is written to the end of a word, the longest first.</summary>
    public ReadOnlySpan<string> Suffixes => suffixes;

    /// <summary>Grammar that is written to the begin of a word, the longest first.</summary>
    public ReadOnlySpan<string> Prefixes => prefixes;

    public bool Is(string word, PlaceWord kind) => (Kinds(word) & Bit(kind)) != 0;

    /// <summary>The same of a word of a message; false beyond its ends.</summary>
    public bool Is(Sentence sentence, int at, PlaceWord kind) => (Kinds(sentence, at) & Bit(kind)) != 0;

    public IEnumerable<string> Of(PlaceWord kind) => kinds.Keys.Where(word => Is(word, kind));

    /// <summary>A word that is in any sentence: no name begins or ends with a slip in one.</summary>
    public bool IsSmall(string word) => (Kinds(word) & small) != 0;

    /// <summary>The same of a word of a message.</summary>
    public bool IsSmall(Sentence sentence, int at) => (Kinds(sentence, at) & small) != 0;

    /// <summary>What a shortened word stands for: <c>burg</c>; null when it is none.</summary>
    public string? InFull(string word) => full.GetValueOrDefault(word);

    /// <summary>"bornsestr".</summary>
    public bool EndsShort(string word) => shortEndings.Exists(ending => word.EndsWith(ending.Short, StringComparison.Ordinal));

    /// <summary>A word that ends as names of streets do, and is no ordinary word like "fietspad".</summary>
    public bool LooksLikeStreet(string word) => word.Length >= 5 && Ends(word, endings) && !Is(word, PlaceWord.Trap);

    /// <summary>It ends as little else does: "straat", "laan"; a "markt" or a "park" may be anything.</summary>
    public bool IsSurelyStreet(string word) => Ends(word, sureEndings) && LooksLikeStreet(word);

    private ulong Kinds(Sentence sentence, int at) => at >= 0 && at < sentence.Count ? memo.Of(sentence.Tokens[at]) : 0;

    private ulong Kinds(string word) => kinds.TryGetValue(word, out var meanings) ? meanings.Bits : 0;

    private static ulong Bit(PlaceWord kind) => 1UL << (int)kind;

    private static bool Ends(string word, Dictionary<int, List<string>> byLast)
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

    private static Dictionary<int, List<string>> ByLast(IEnumerable<string> endings)
    {
        var byLast = new Dictionary<int, List<string>>();
        foreach (var ending in endings)
        {
            if (!byLast.TryGetValue(ending[^1], out var some))
                byLast[ending[^1]] = some = [];
            some.Add(ending);
        }
        return byLast;
    }

    /// <summary>A short word and what it stands for, a part of a name and how the dialect says it, or words of one kind.</summary>
    private void Add(string section, string[] line)
    {
        if (section == "short")
            full.Add(line[0], line[1]);
        else if (section == "shortending")
            shortEndings.Add((line[0], line[1]));
        else if (section == "dialect")
            dialect.AddRange(line[1..].Select(said => (line[0], said)));
        else
            AddKind(Enum.Parse<PlaceWord>(section, ignoreCase: true), line);
    }

    private void AddKind(PlaceWord kind, string[] line)
    {
        foreach (var word in line)
        {
            if (!kinds.TryGetValue(word, out var meanings))
                kinds[word] = meanings = new Meanings();
            meanings.Bits |= Bit(kind);
        }
    }

    /// <summary>All that a word can be.</summary>
    private sealed class Meanings
    {
        public ulong Bits { get; set; }
    }
}
