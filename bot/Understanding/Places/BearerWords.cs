using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>What a word tells of the bearer of a name beside it, of all languages together.</summary>
internal sealed class BearerWords
{
    private readonly Lazy<Words> words = new(() => new Words());
    private readonly WordMemo<BearerWord> memo;

    public BearerWords() => memo = new WordMemo<BearerWord>(word => words.Value.Kinds(word));

    /// <summary>False beyond the ends of the message.</summary>
    public bool Is(Sentence sentence, int at, BearerWord kind) => at >= 0 && at < sentence.Count && (memo.Of(sentence.Tokens[at]) & kind) != BearerWord.None;

    /// <summary>First names are those of the words about privacy.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, BearerWord> kinds = new(StringComparer.Ordinal);
        private readonly List<string> endings = [];

        public Words()
        {
            foreach (var (section, entry) in WordFile.Read("bearer").Concat(WordFile.Read("privacy").Where(line => line.Section is "firstname" or "doubtful")))
            {
                var folded = Array.ConvertAll(entry.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Fold.Word(word));
                if (section == "firmending")
                    endings.AddRange(folded);
                else
                    Array.ForEach(folded, word => kinds[word] = kinds.GetValueOrDefault(word) | Enum.Parse<BearerWord>(section, ignoreCase: true));
            }
        }

        public BearerWord Kinds(string word)
        {
            var told = kinds.GetValueOrDefault(word);
            return (told & BearerWord.NoFirm) == BearerWord.None && endings.Exists(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) ? told | BearerWord.Firm : told;
        }
    }
}

/// <summary>The sections of the word data.</summary>
[Flags]
internal enum BearerWord
{
    None = 0,

    /// <summary>Before the name of a person.</summary>
    Title = 1,

    /// <summary>A message begins so, and then the name: "met".</summary>
    First = 2,

    /// <summary>And before that: "hallo".</summary>
    Hello = 4,

    /// <summary>Right before the name that somebody tells as his own: the "is" of "mijn naam is".</summary>
    Lead = 8,

    /// <summary>And before that: "naam".</summary>
    LeadBefore = 16,

    /// <summary>What a firm or club is, before its name.</summary>
    Firm = 32,

    /// <summary>Ends as a firm does, but is called after where it is.</summary>
    NoFirm = 64,

    /// <summary>Behind the name, with a capital.</summary>
    Behind = 128,

    /// <summary>The same in small letters too.</summary>
    SurelyBehind = 256,
    FirstName = 512,

    /// <summary>A first name that is a word too.</summary>
    Doubtful = 1024,
}
