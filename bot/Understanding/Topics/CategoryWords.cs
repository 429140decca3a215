using WijkBot.Municipality;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>
/// The words that tell what a report is about, found by how they sound. They come from three places: <c>thing</c> and <c>state</c>
/// (what rules put together), <c>category</c> (what points to a category by itself), and the municipality's own <c>woorden</c>.
/// </summary>
internal sealed class CategoryWords
{
    /// <summary>The language whose forms <see cref="Stem"/> knows. Words of others are as they are written, or have <c>*</c> for their endings.</summary>
    private const string Dutch = "nl";

    private const int ShortestBegin = 2;

    /// <summary>Shorter words sound like too many others.</summary>
    private const int ShortestByEar = 4;

    private readonly Dictionary<string, int> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byBegin = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stems;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> sounds;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> begins;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> heads;
    private readonly List<List<CategoryPhrase>> byFirst = [];
    private readonly HashSet<string> foreign = [.. WordFile.ByLanguage("language").Where(file => file.Key != Dutch).SelectMany(file => Split(file.Value))];
    private readonly string[] fronts = [.. WordFile.Read("front").SelectMany(line => line.Entry.Split('|')).Select(front => Fold.Word(front)).OrderByDescending(front => front.Length)];
    private readonly HashSet<string> right;
    private readonly Spelling spelling;

    public CategoryWords(IReadOnlyList<Category> categories, Aspects aspects)
    {
        (stems, sounds, begins) = (byStem.GetAlternateLookup<ReadOnlySpan<char>>(), bySound.GetAlternateLookup<ReadOnlySpan<char>>(), byBegin.GetAlternateLookup<ReadOnlySpan<char>>());
        right = [.. Split(WordFile.ByLanguage("language")[Dutch]), .. Split(WordFile.Read("known")), .. Split(WordFile.Read("common"))];
        foreign.ExceptWith(right);
        foreach (var category in categories)
            AddOwn(category, aspects);
        foreach (var (subject, isThing) in new[] { ("category", true), ("thing", true), ("state", false) })
        {
            foreach (var (language, lines) in WordFile.ByLanguage(subject))
            {
                foreach (var (section, entry) in lines)
                    Add(aspects, section, entry, language == Dutch ? byStem : byLetters, isThing, isDirect: subject == "category");
            }
        }
        heads = byBegin.Keys.GroupBy(begin => begin[..ShortestBegin], StringComparer.Ordinal)
            .ToDictionary(begins => begins.Key, begins => begins.Max(begin => begin.Length), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (stem, word) in byStem)
            bySound.TryAdd(Sound.Of(stem), word);
        spelling = new Spelling(bySound.Where(pair => byFirst[pair.Value].Exists(phrase => phrase.IsThing)).Select(pair => pair.Key), bySound.Keys.Concat(right.Select(Sound.Of)));
    }

    /// <summary>Frequent in another language, where it means something else: a German "das" is no badger.</summary>
    public bool IsForeign(string word) => foreign.Contains(word);

    /// <summary>The phrases that begin with a word.</summary>
    public List<CategoryPhrase> StartingWith(int word) => byFirst[word];

    /// <summary>The word of which this is a form; below zero when there is none.</summary>
    public int Formed(ReadOnlySpan<char> folded)
    {
        Span<char> stem = stackalloc char[Stem.MostLetters + 1];
        return folded.Length < Stem.MostLetters && stems.TryGetValue(stem[..Stem.Of(folded, stem)], out var word) ? word : -1;
    }

    /// <summary>The word of another language that is written so.</summary>
    public int Written(string folded) => byLetters.GetValueOrDefault(folded, -1);

    /// <summary>The word that sounds like this.</summary>
    public int Sounding(ReadOnlySpan<char> folded)
    {
        Span<char> sound = stackalloc char[Stem.MostLetters + 1];
        return folded.Length is >= ShortestByEar and < Stem.MostLetters && Sound.Of(folded, sound) is var length and >= ShortestByEar && sounds.TryGetValue(sound[..length], out var word) ? word : -1;
    }

    /// <summary>Frequent Dutch, right as it is written, though it is like another word.</summary>
    public bool IsRight(string word) => right.Contains(word);

    /// <summary>The longest word that this begins with, among those that have endings.</summary>
    public int Beginning(ReadOnlySpan<char> folded)
    {
        var longest = folded.Length >= ShortestBegin && heads.TryGetValue(folded[..ShortestBegin], out var most) ? Math.Min(folded.Length, most) : 0;
        for (var length = longest; length >= ShortestBegin; length--)
        {
            if (begins.TryGetValue(folded[..length], out var word))
                return word;
        }
        return -1;
    }

    /// <summary>The word behind an article or the like that is written to it.</summary>
    public int Behind(ReadOnlySpan<char> folded)
    {
        foreach (var front in fronts)
        {
            if (folded.Length > front.Length + 2 && folded.StartsWith(front, StringComparison.Ordinal) && Beginning(folded[front.Length..]) is var word and >= 0)
                return word;
        }
        return -1;
    }

    /// <summary>The word that was meant with a slip.</summary>
    public int Near(string folded) =>
        folded.Length < Stem.MostLetters && Sound.Of(folded) is var typed && spelling.Meant(typed) is var meant && !ReferenceEquals(meant, typed) ? bySound.GetValueOrDefault(meant, -1) : -1;

    private static IEnumerable<string> Split(IEnumerable<WordLine> lines) => lines.SelectMany(line => line.Entry.Split(' '));

    private void AddOwn(Category category, Aspects aspects)
    {
        for (var rank = 0; rank < category.Words.Count; rank++)
        {
            var away = category.Words[rank][0] == '-';
            Add(aspects.Of(category.Slug), away ? category.Words[rank][1..] : category.Words[rank], byStem, isThing: true, away ? -1 : 1, first: 7 - Math.Min(rank, 10) * 0.05);
        }
    }

    private void Add(Aspects aspects, string section, string entry, Dictionary<string, int> keys, bool isThing, bool isDirect)
    {
        var aspect = aspects.Find(section, isDirect);
        foreach (var words in aspect < 0 ? [] : entry.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Add(aspect, words.TrimEnd(','), keys, isThing, 1, isDirect ? 8 : 1);
    }

    /// <summary>Each word more makes a phrase that points to a category surer.</summary>
    private void Add(int aspect, string entry, Dictionary<string, int> keys, bool isThing, int sign, double first)
    {
        var words = Words(entry, keys);
        if (words.Length == 0 || byFirst[words[0]].Exists(before => before.Aspect == aspect && before.Words.AsSpan().SequenceEqual(words)))
            return;
        var weight = first > 1 ? first + (words.Length - 1) * 1.5 : 1;
        byFirst[words[0]].Add(new CategoryPhrase(aspect, words, weight * sign, isThing, entry));
    }

    private int[] Words(string entry, Dictionary<string, int> keys)
    {
        var words = new List<int>(3);
        foreach (var word in entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            AddWords(word, keys, words);
        return [.. words];
    }

    /// <summary>A word with <c>*</c> behind it stands for all that begin so.</summary>
    private void AddWords(string written, Dictionary<string, int> keys, List<int> words)
    {
        if (written[^1] == '*')
            words.Add(Word(byBegin, Fold.Word(written.AsSpan(0, written.Length - 1))));
        else
        {
            foreach (var token in Tokenizer.Split(written))
                words.Add(Word(keys, Key(token.Folded, keys)));
        }
    }

    private string Key(string folded, Dictionary<string, int> keys) => keys == byStem ? Stem.Of(folded) : folded;

    private int Word(Dictionary<string, int> words, string key)
    {
        if (!words.TryGetValue(key, out var word))
        {
            words[key] = word = byFirst.Count;
            byFirst.Add([]);
        }
        return word;
    }
}

/// <summary>Words that follow each other and mean one thing.</summary>
/// <param name="Aspect">What they tell of: a thing, a state, or a category.</param>
/// <param name="Words">Their numbers.</param>
/// <param name="Weight">For a category: how much. Below zero: points away.</param>
/// <param name="IsThing">It may be a part of a longer word.</param>
internal sealed record CategoryPhrase(int Aspect, int[] Words, double Weight, bool IsThing, string Text);
