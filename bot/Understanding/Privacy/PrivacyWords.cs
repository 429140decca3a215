using System.Collections.Frozen;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>The words by which names and the like are recognised, of all languages together.</summary>
internal sealed class PrivacyWords
{
    private const int ShortestEnded = 5;
    private const int ShortestBehindFirst = 8;

    /// <summary>"ال...ي": of a place or a family.</summary>
    private const int ShortestNisba = 6;

    private readonly FrozenDictionary<string, uint> kinds;
    private readonly string[] endings;
    private readonly string[] sureEndings;
    private readonly FrozenDictionary<string, string> shown;

    public PrivacyWords()
    {
        var lines = WordFile.Read("privacy").Select(line => (line.Section, Words: line.Entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        kinds = lines.Where(line => line.Section is not ("shown" or "surnameending" or "sureending"))
            .SelectMany(line => line.Words.Select(word => (Word: Fold.Word(word), Bit: Bit(Enum.Parse<PrivacyWord>(line.Section, ignoreCase: true)))))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal).ToFrozenDictionary(words => words.Key, words => words.Aggregate(0U, (bits, pair) => bits | pair.Bit), StringComparer.Ordinal);
        endings = [.. lines.Where(line => line.Section == "surnameending").SelectMany(line => line.Words)];
        sureEndings = [.. lines.Where(line => line.Section == "sureending").SelectMany(line => line.Words)];
        shown = lines.Where(line => line.Section == "shown").ToFrozenDictionary(line => line.Words[0], line => line.Words[1], StringComparer.OrdinalIgnoreCase);
    }

    public bool Is(string word, PrivacyWord kind) => kinds.TryGetValue(word, out var bits) && (bits & Bit(kind)) != 0;

    /// <summary>First and last names that are little else.</summary>
    public bool IsName(string word) => Is(word, PrivacyWord.FirstName) || Is(word, PrivacyWord.Surname);

    /// <summary>"brandsma", "wolbers": as names end, of words that are none of the others.</summary>
    public bool EndsAsSurname(string word) => word.Length > ShortestEnded && Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) || EndsSurely(word);

    /// <summary>"malinowska", "hacıoğlu": as names of other countries end, and behind a first name nothing else.</summary>
    public bool EndsSurely(string word) => word.Length > ShortestEnded && Array.Exists(sureEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A first name, in small letters too when a surname follows it.</summary>
    public bool IsFirst(string word) => Is(word, PrivacyWord.LikelyFirst) || Is(word, PrivacyWord.FirstName) && !Is(word, PrivacyWord.Doubtful);

    /// <summary>What behind a first name is a surname, in small letters too: "kees bos", "mehmet demir", "محمد العمراني".</summary>
    public bool IsLastBehindFirst(string word) => IsName(word) || Is(word, PrivacyWord.LikelyLast) || EndsSurely(word) || word.Length >= ShortestBehindFirst && EndsAsSurname(word)
        || word.Length >= ShortestNisba && word.StartsWith("ال", StringComparison.Ordinal) && word[^1] == 'ي';

    /// <summary>What stands in place of it: <c>naam</c>.</summary>
    public string Shown(string kind) => shown[kind];

    private static uint Bit(PrivacyWord kind) => 1U << (int)kind;
}

/// <summary>What a word tells about a name near it: the sections of the word data.</summary>
internal enum PrivacyWord
{
    FirstName,
    Surname,

    /// <summary>A name that is an everyday word too: only behind a title, or with a surname.</summary>
    Doubtful,

    /// <summary>A first name that is little else where a surname follows, in small letters too: "jan".</summary>
    LikelyFirst,

    /// <summary>A surname where a first name stands before it, in small letters too: "bakker".</summary>
    LikelyLast,
    Title,

    /// <summary>Nothing but a name follows it, in small letters too.</summary>
    StrongTitle,
    Relation,
    TitleBehind,
    Particle,

    /// <summary>Of these particles no other word follows than a name: "van der", "ten", "el".</summary>
    SureParticle,

    /// <summary>Never a name, though it stands where one might.</summary>
    NoName,
    Greeting,
    Plate,
    CitizenNumber,
    Month,

    /// <summary>Between a name and the number of its house: "Gerda van 11".</summary>
    HouseAt,

    /// <summary>How the sign in an address of e-mail is said.</summary>
    AtSign,

    /// <summary>How its full stop is said.</summary>
    Dot,

    /// <summary>What an address of e-mail ends with.</summary>
    Domain,
}
