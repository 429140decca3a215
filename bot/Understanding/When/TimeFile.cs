using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>
/// The words of one language: a section tells what its words mean, <c>_</c> joins the words of a phrase, and <c>~</c> marks a shy word.
/// Endings and prefixes make more words, and a day is glued to a part of the day where the language does so.
/// </summary>
internal sealed class TimeFile
{
    private readonly List<WordLine> lines;
    private readonly List<TimeName> words = [];

    public TimeFile(IEnumerable<WordLine> entries)
    {
        lines = [.. entries.SelectMany(line => line.Entry.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => line with { Entry = word }))];
        foreach (var told in lines.Where(line => IsMeaning(line.Section)).GroupBy(line => line.Section))
        {
            var meaning = Meaning(told.Key);
            words.AddRange(told.Select(line => new TimeName(line.Entry.TrimStart('~'), meaning, line.Entry[0] == '~')));
        }
        Glue();
        GlueWeek();
        Lengthen();
        Prefix();
    }

    public IReadOnlyList<TimeName> Words => words;

    /// <summary>Words that are forgiven a slip.</summary>
    public HashSet<string> Typed { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Of(string section) => lines.Where(line => line.Section == section).Select(line => Fold.Word(line.Entry));

    private static bool IsMeaning(string section) => section is not ("right" or "glue" or "month-week" or "prefix" or "ordinal-ending" or "digit-ending") && !section.StartsWith("ending", StringComparison.Ordinal);

    private static TimeWord Meaning(string section)
    {
        var parts = section.Split(' ');
        return parts.Length == 1 ? new TimeWord { Roles = RoleOf(section) } : parts[0] switch
        {
            "mark" => new TimeWord { Mark = Enum.Parse<Mark>(parts[1], ignoreCase: true), Roles = parts.Skip(2).Aggregate(Role.None, (roles, part) => roles | RoleOf(part)) },
            "day" => new TimeWord { Day = Whole(parts[1]) },
            "weekday" => new TimeWord { Weekday = Whole(parts[1]), Roles = parts.Length > 2 ? RoleOf(parts[2]) : Role.None },
            "month" => new TimeWord { Month = Whole(parts[1]) },
            "part" => new TimeWord { Part = Hours(parts[1]), Roles = parts.Length > 2 ? RoleOf(parts[2]) : Role.None },
            "unit" => new TimeWord { Unit = UnitOf(parts[1]), Roles = parts.Skip(2).Aggregate(Role.None, (roles, part) => roles | RoleOf(part)) },
            "span" => new TimeWord { Unit = UnitOf(parts[2]), Count = decimal.Parse(parts[1], CultureInfo.InvariantCulture) },
            "number" => new TimeWord { Number = Whole(parts[1]), Roles = parts.Length > 2 ? RoleOf(parts[2]) : Role.None },
            "hour" => new TimeWord { Hour = Whole(parts[1]), Roles = parts.Length > 2 ? RoleOf(parts[2]) : Role.None },
            "nth" => new TimeWord { Nth = Whole(parts[1]) },
            "holiday" => new TimeWord { Holiday = Enum.Parse<Holiday>(parts[1]) },
            "season" => new TimeWord { Season = (Whole(parts[1]), Whole(parts[2])) },
            "day-part" => new TimeWord { Day = Whole(parts[1]), Then = new TimeWord { Part = Hours(parts[2]) } },
            "workday-part" => new TimeWord { Roles = Role.Workday, Then = new TimeWord { Part = Hours(parts[1]) } },
            "half-hour" => new TimeWord { Roles = Role.Half, Then = new TimeWord { Number = Whole(parts[1]) } },
            "repeat" => new TimeWord { Unit = UnitOf(parts[1]), Roles = Role.Every | (parts.Length > 2 ? RoleOf(parts[2]) : Role.None) },
            "today" => new TimeWord { Part = Hours(parts[1]), Roles = Role.Today },
            _ => new TimeWord { Roles = parts.Aggregate(Role.None, (roles, part) => roles | RoleOf(part)) },
        };
    }

    private void Glue()
    {
        var nouns = words.Where(word => !word.IsShy && word.Meaning.Roles == Role.None && (word.Meaning.Day is not null || word.Meaning.Weekday is not null)).ToList();
        var parts = words.Where(word => word.Meaning is { Part: not null, Roles: Role.None }).ToList();
        var today = lines.Where(line => line.Section == "glue").Select(line => new TimeName(line.Entry, new TimeWord { Roles = Role.Today }, false)).ToList();
        Typed.UnionWith(words.Where(word => !word.IsShy && word.Meaning.IsNoun && !word.Word.Contains('_', StringComparison.Ordinal)).Select(word => Fold.Word(word.Word)));
        if (today.Count == 0)
            return;
        foreach (var day in nouns.Concat(today).ToList())
        {
            foreach (var part in parts.Where(part => !part.Word.Contains('_', StringComparison.Ordinal) && !part.Word.StartsWith('\'')))
                words.Add(new TimeName(day.Word + part.Word, day.Meaning with { Roles = IsPlural(day, part, parts) ? Role.Always : day.Meaning.Roles, Then = part.Meaning }, false));
        }
        foreach (var day in nouns.Where(word => word.Meaning.Weekday is not null).DistinctBy(word => word.Meaning).ToList())
            words.AddRange(parts.Where(part => part.Word.All(char.IsLetter) && !part.Word.EndsWith('s')).SelectMany(part => Habits(day, part)));
        Typed.UnionWith(FirstOf(nouns.Concat(today)).SelectMany(day => FirstOf(parts).Select(part => day + part)));
    }

    /// <summary><c>Novemberwoche</c>.</summary>
    private void GlueWeek()
    {
        var week = new TimeWord { Unit = Unit.Week };
        foreach (var ending in Of("month-week"))
            words.AddRange(words.Where(word => word.Meaning.Month is not null).Select(month => new TimeName(month.Word.TrimStart('~') + ending, month.Meaning with { Then = week }, false)).ToList());
    }

    /// <summary><c>vrijdagavonden</c>: a habit.</summary>
    private static bool IsPlural(TimeName day, TimeName part, List<TimeName> parts) =>
        day.Meaning.Weekday is not null && part.Word.EndsWith("en", StringComparison.Ordinal) && parts.Exists(one => one.Word == part.Word[..^2]);

    /// <summary><c>zondagmorgens</c>, <c>zondagsmorgens</c>, <c>sonntagabends</c>.</summary>
    private static IEnumerable<TimeName> Habits(TimeName day, TimeName part)
    {
        var meaning = day.Meaning with { Roles = Role.Always, Then = part.Meaning };
        return [new TimeName($"{day.Word}{part.Word}s", meaning, false), new TimeName($"{day.Word}s{part.Word}s", meaning, false)];
    }

    /// <summary>Of words with the same meaning the first.</summary>
    private static IEnumerable<string> FirstOf(IEnumerable<TimeName> list) => list.DistinctBy(word => word.Meaning).Select(word => Fold.Word(word.Word));

    private void Lengthen()
    {
        var endings = lines.Where(line => line.Section.StartsWith("ending", StringComparison.Ordinal))
            .Select(line => (line.Entry, Then: line.Section.Length > 7 ? new TimeWord { Roles = RoleOf(line.Section[7..]) } : null)).ToList();
        var nouns = words.Where(word => word.Meaning.Then is null && (word.Meaning.IsNoun || word.Meaning.Number is not null)).ToList();
        foreach (var (ending, then) in endings)
        {
            // many words mean the same: with this ending too
            var longer = new Dictionary<TimeWord, TimeWord>(ReferenceEqualityComparer.Instance);
            foreach (var meaning in nouns.Select(noun => noun.Meaning))
                longer.TryAdd(meaning, then is null ? meaning : meaning with { Then = then });
            words.AddRange(nouns.Select(noun => new TimeName(noun.Word + ending, longer[noun.Meaning], false)));
        }
    }

    private void Prefix()
    {
        var nouns = words.Where(word => word.Meaning.IsNoun || word.Meaning.Number is not null || word.Meaning.Hour is not null).ToList();
        foreach (var prefix in lines.Where(line => line.Section == "prefix").Select(line => line.Entry))
            words.AddRange(nouns.Select(noun => noun with { Word = prefix + noun.Word }));
    }

    private static Role RoleOf(string name) => Enum.Parse<Role>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static Unit UnitOf(string name) => Enum.Parse<Unit>(name, ignoreCase: true);

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DayPart Hours(string text) => text.Split('-') is [var from, var to] ? new DayPart(Whole(from), Whole(to)) : throw new FormatException($"'{text}' is no part of a day.");
}
