using System.Collections.Frozen;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>The words by which names and the like are recognised, of all languages together.</summary>
internal sealed class PrivacyWords
{
    private readonly FrozenDictionary<string, uint> kinds;
    private readonly string[] endings;
    private readonly FrozenDictionary<string, string> shown;

    public PrivacyWords()
    {
        var lines = WordFile.Read("privacy").Select(line => (line.Section, Words: line.Entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        kinds = lines.Where(line => line.Section is not ("shown" or "surnameending"))
            .SelectMany(line => line.Words.Select(word => (Word: Fold.Word(word), Bit: Bit(Enum.Parse<PrivacyWord>(line.Section, ignoreCase: true)))))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal).ToFrozenDictionary(words => words.Key, words => words.Aggregate(0U, (bits, pair) => bits | pair.Bit), StringComparer.Ordinal);
        endings = [.. lines.Where(line => line.Section == "surnameending").SelectMany(line => line.Words)];
        shown = lines.Where(line => line.Section == "shown").ToFrozenDictionary(line => line.Words[0], line => line.Words[1], StringComparer.OrdinalIgnoreCase);
    }

    public bool Is(string word, PrivacyWord kind) => kinds.TryGetValue(word, out var bits) && (bits & Bit(kind)) != 0;

    /// <summary>First and last names that are little else.</summary>
    public bool IsName(string word) => Is(word, PrivacyWord.FirstName) || Is(word, PrivacyWord.Surname);

    /// <summary>"brandsma", "wolbers": as names end, of words that are none of the others.</summary>
    public bool EndsAsSurname(string word) => word.Length > 5 && Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

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
    Title,

    /// <summary>Nothing but a name follows it, in small letters too.</summary>
    StrongTitle,
    Relation,
    TitleBehind,
    Particle,

    /// <summary>Never a name, though it stands where one might.</summary>
    NoName,
    Greeting,
    Plate,
    CitizenNumber,
    Month,
}
