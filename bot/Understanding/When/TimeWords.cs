using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>What words mean for time, in all languages together: looked up by word, so that what is no word of time costs one look.</summary>
internal sealed class TimeWords
{
    private readonly Dictionary<string, TimeEntry> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TimePhrase>> phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> ordinalEndings = new(StringComparer.Ordinal);
    private readonly HashSet<string> digitEndings = new(StringComparer.Ordinal);
    private readonly Spelling spelling;
    private readonly WordMemo<TimeEntry?> memo;
    private readonly WordMemo<List<TimePhrase>?> beginnings;

    public TimeWords()
    {
        memo = new WordMemo<TimeEntry?>(Read);
        beginnings = new WordMemo<List<TimePhrase>?>(word => phrases.GetValueOrDefault(word));
        var right = new HashSet<string>(StringComparer.Ordinal);
        var typed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, (_, lines)) in WordFile.ByLanguage("time").OrderBy(file => file.Key, StringComparer.Ordinal).Index())
        {
            var file = new TimeFile(lines);
            foreach (var (word, meaning, isShy) in file.Words)
                Add(word, meaning, 1 << index, isShy);
            ordinalEndings.UnionWith(file.Of("ordinal-ending"));
            digitEndings.UnionWith(file.Of("digit-ending"));
            right.UnionWith(file.Of("right"));
            typed.UnionWith(file.Typed);
        }
        right.UnionWith(words.Keys);
        spelling = new Spelling(typed, right);
    }

    /// <summary>What looks like one of these and is none.</summary>
    public Lookalikes Lookalikes { get; } = new();

    /// <summary>What this word means; null for most.</summary>
    public TimeEntry? Find(in Token token) => memo.Of(token);

    private TimeEntry? Read(string word)
    {
        if (words.TryGetValue(word, out var found))
            return found;
        return spelling.Meant(word) is var meant && !ReferenceEquals(meant, word) ? words.GetValueOrDefault(meant) : null;
    }

    /// <summary>The longest phrase of several words that begins at this token, and how many tokens it takes.</summary>
    public (TimeEntry Entry, int Count)? Phrase(Sentence sentence, int at)
    {
        if (beginnings.Of(sentence.Tokens[at]) is not { } list)
            return null;
        foreach (var phrase in list)
        {
            if (phrase.IsAt(sentence, at))
                return (phrase.Entry, phrase.Words.Length);
        }
        return null;
    }

    public bool IsOrdinalEnding(string word) => ordinalEndings.Contains(word);

    public bool IsDigitEnding(string word) => digitEndings.Contains(word);

    private void Add(string word, TimeWord meaning, int language, bool isShy)
    {
        if (word.Contains('_', StringComparison.Ordinal))
            AddPhrase(Array.ConvertAll(word.Split('_'), part => Fold.Word(part)), meaning, language, isShy);
        else if (Fold.Word(word) is var folded && words.TryGetValue(folded, out var entry))
            entry.Add(meaning, language, isShy);
        else
            words[folded] = new TimeEntry(meaning, language, isShy);
    }

    private void AddPhrase(string[] parts, TimeWord meaning, int language, bool isShy)
    {
        if (!phrases.TryGetValue(parts[0], out var list))
            phrases[parts[0]] = list = [];
        if (list.Find(phrase => phrase.Words.AsSpan().SequenceEqual(parts)) is { } same)
            same.Entry.Add(meaning, language, isShy);
        else
            Insert(list, new TimePhrase(parts, new TimeEntry(meaning, language, isShy)));
    }

    /// <summary>The longest first.</summary>
    private static void Insert(List<TimePhrase> list, TimePhrase phrase)
    {
        var place = list.FindIndex(other => other.Words.Length < phrase.Words.Length);
        list.Insert(place < 0 ? list.Count : place, phrase);
    }
}

/// <summary>Several words that mean one thing: <c>op dit moment</c>.</summary>
internal sealed record TimePhrase(string[] Words, TimeEntry Entry)
{
    public bool IsAt(Sentence sentence, int at)
    {
        for (var part = 1; part < Words.Length; part++)
        {
            if (sentence[at + part] != Words[part] || sentence.Before(at + part) == Gap.Stop)
                return false;
        }
        return true;
    }
}
