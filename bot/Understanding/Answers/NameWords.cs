using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Words of names in a language, and how a name is written: capitals where they belong, titles small in Dutch.</summary>
internal sealed class NameWords
{
    private const string Everywhere = "nl";

    private readonly bool isDutch;
    private readonly HashSet<string> titles;
    private readonly HashSet<string> small;
    private readonly HashSet<string> others;
    private readonly HashSet<string> joins;
    private readonly HashSet<string> honours;
    private readonly HashSet<string> firsts;
    private readonly Dictionary<string, string> spelled;
    private readonly PatternSet around;

    public NameWords(string language)
    {
        var files = WordFile.ByLanguage("name");
        isDutch = language == Everywhere;
        titles = Words(files.Values.SelectMany(lines => lines), "title");
        small = Words(files.Values.SelectMany(lines => lines), "small");
        joins = Words(files.Values.SelectMany(lines => lines), "join");
        honours = files.TryGetValue("tr", out var turkish) ? Words(turkish, "small") : [];
        // a word of one language may be a name in another: "can", "ben"
        var own = new[] { Everywhere, language }.Distinct().Where(files.ContainsKey).SelectMany(code => files[code]).ToList();
        others = Words(own, "other");
        firsts = Words(own, "first");
        spelled = files[Everywhere].Where(line => line.Section == "spelled").Select(line => line.Entry.Split(' ')).ToDictionary(words => words[0], words => words[1].Replace('_', ' '), StringComparer.Ordinal);
        around = WordFile.Patterns(own.Where(line => line.Section is "end" or "filler" or "turn"));
    }

    /// <summary>What stands before a name ("filler") and behind it ("end").</summary>
    public List<PatternMatch> Around(Sentence sentence) => around.Find(sentence);

    public bool IsTitle(string word) => titles.Contains(word);

    public bool IsSmall(string word) => small.Contains(word);

    /// <summary>A word that is a first name when it is all that is said, with a capital: "Wil".</summary>
    public bool IsFirst(string word) => firsts.Contains(word);

    /// <summary>Stands between two names: "Hans en Riek".</summary>
    public bool IsJoin(string word) => joins.Contains(word);

    public bool IsOther(string word) => others.Contains(word);

    /// <summary>Stands behind a name: "Hatice teyze".</summary>
    public bool IsHonour(Sentence sentence, int at) => at > 0 && honours.Contains(sentence[at]);

    /// <summary>The name with the signs that stood in it.</summary>
    public string Addressed(Sentence sentence, int start, int end)
    {
        var name = new System.Text.StringBuilder();
        for (var at = start; at < end; at++)
        {
            name.Append(Word(sentence, at, at == start));
            var until = at + 1 < end ? sentence.Tokens[at + 1].Start : PointBehind(sentence, at);
            var between = sentence.Text[sentence.Tokens[at].End..until];
            // "dhr." is written out and loses its point
            name.Append(isDutch && at == start && IsSpelledOut(sentence, at) ? between.TrimStart('.') : between);
        }
        return string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Not before initials, where people write both short: "mevr. G. ter Steege".</summary>
    private bool IsSpelledOut(Sentence sentence, int at) =>
        spelled.ContainsKey(sentence[at]) && sentence[at + 1].Length > 1 && !IsJoin(sentence[at + 1]) && !IsJoin(sentence[at - 1]);

    private static int PointBehind(Sentence sentence, int at)
    {
        var end = sentence.Tokens[at].End;
        return sentence[at].Length == 1 && end < sentence.Text.Length && sentence.Text[end] == '.' ? end + 1 : end;
    }

    private string Word(Sentence sentence, int at, bool isFirst)
    {
        var typed = sentence.Raw(at).ToString();
        var lower = typed.ToLowerInvariant();
        if (isDutch && IsTitle(sentence[at]) && (isFirst || IsSmall(sentence[at - 1])))
            return IsSpelledOut(sentence, at) ? spelled[sentence[at]] : lower;
        if (IsSmall(sentence[at]) && !isFirst)
            return typed.Any(char.IsLower) ? typed : lower;
        var isLoud = typed.Length > 1 && !typed.Any(char.IsLower) && typed.Any(char.IsUpper);
        return typed.Any(char.IsUpper) && !isLoud ? typed : Capital(lower);
    }

    /// <summary>Also behind the apostrophe of <c>o'brien</c>, and both letters of the Dutch <c>ij</c>.</summary>
    private static string Capital(string word)
    {
        if (word.StartsWith("ij", StringComparison.Ordinal))
            return "IJ" + word[2..];
        var letters = word.ToCharArray();
        letters[0] = char.ToUpper(letters[0], CultureInfo.InvariantCulture);
        if (letters.Length > 2 && letters[1] is '\'' or '’')
            letters[2] = char.ToUpper(letters[2], CultureInfo.InvariantCulture);
        return new string(letters);
    }

    private static HashSet<string> Words(IEnumerable<WordLine> lines, string section) =>
        [.. lines.Where(line => line.Section == section).SelectMany(line => line.Entry.Split('|', '_')).Select(word => Fold.Word(word))];
}
