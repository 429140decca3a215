using System.Globalization;
using System.Runtime.InteropServices;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>What words mean for time, of all languages together.</summary>
internal sealed class TimeWords
{
    private readonly Dictionary<string, List<string>> meanings = new(StringComparer.Ordinal);
    private readonly string[] parts;

    public TimeWords()
    {
        foreach (var (section, entry) in WordFile.Read("time"))
        {
            foreach (var word in entry.Split(' '))
                Add(Fold.Word(word), section);
        }
        parts = [.. meanings.Keys.Where(word => Meaning(word, "part ") is not null)];
    }

    /// <summary>Whether a time may begin with this word; most words of a message are done with by it.</summary>
    public bool MayBegin(string word) => meanings.ContainsKey(word) || word is "over" or "een" or "a" or "an" or "s" or "in" or "eens" or "paar" or "enkele" or "few" or "ruim" or "bijna"
        || word.StartsWith("half", StringComparison.Ordinal) || Compound(word).Part.Length > 0;

    public bool Is(string word, string meaning) => meanings.TryGetValue(word, out var found) && found.Contains(meaning);

    /// <summary>Who wishes to be called speaks of what comes; "u zou mij woensdag bellen" does not.</summary>
    public bool LooksAhead(Sentence sentence) => Array.Exists(sentence.Tokens, token => Is(token.Folded, "ahead"))
        && !Array.Exists(sentence.Tokens, token => token.Folded is "zou" or "zouden");

    /// <summary>Days from today: <c>gisteren</c> is -1.</summary>
    public int? Day(string word) => Number(word, "day ");

    /// <summary>1 Monday to 7 Sunday.</summary>
    public int? Weekday(string word) => Number(word, "weekday ");

    public int? Month(string word) => Number(word, "month ");

    public string? Unit(string word) => Meaning(word, "unit ");

    /// <summary>First and last hour of a part of the day.</summary>
    public DayPart? Part(string word)
    {
        if (Meaning(word, "part ") is not { } hours)
            return null;
        var dash = hours.IndexOf('-', StringComparison.Ordinal);
        return new DayPart(int.Parse(hours[..dash], CultureInfo.InvariantCulture), int.Parse(hours[(dash + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>A word that is a day and a part in one: <c>gisteravond</c>, <c>dinsdagochtend</c>. Empty when it is not.</summary>
    public (string Day, string Part) Compound(string word)
    {
        foreach (var part in parts)
        {
            if (word.Length >= part.Length + 3 && word.EndsWith(part, StringComparison.Ordinal) && word[..^part.Length] is var day
                && (day is "van" || day.Length > 4 && (Day(day) is not null || Weekday(day) is not null)))
                return (day, part);
        }
        return word is "vanmorgen" ? ("van", "ochtend") : ("", "");
    }

    private int? Number(string word, string kind) =>
        Meaning(word, kind) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private string? Meaning(string word, string kind) => meanings.TryGetValue(word, out var found)
        ? found.Find(meaning => meaning.StartsWith(kind, StringComparison.Ordinal))?[kind.Length..]
        : null;

    private void Add(string word, string meaning)
    {
        if (!meanings.TryGetValue(word, out var list))
            meanings[word] = list = [];
        list.Add(meaning);
    }
}

/// <summary>Hours of a part of the day, the last not included; the night is that after midnight.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayPart(int From, int To)
{
    public bool IsNight => From == 0;
}
