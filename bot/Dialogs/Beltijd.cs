using System.Globalization;
using System.Text.RegularExpressions;
using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>Whether a moment that was told can be one to be called at.</summary>
internal static class Beltijd
{
    /// <summary>"Morgenochtend" and "elke avond" can; "al dagen" and "gisteren" tell of what has been.</summary>
    public static bool IsOm(WhenValue when, DateTimeOffset now) => Vooruit(when, now).Value.Split(':', 2) switch
    {
        ["S", _] => false,
        ["D" or "T" or "I", { Length: >= 10 } told] => !DateOnly.TryParseExact(told[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day >= DateOnly.FromDateTime(now.DateTime),
        _ => true,
    };

    /// <summary>"Woensdag" is the one that comes: a report tells of the last one, a call is still to be made.</summary>
    public static WhenValue Vooruit(WhenValue when, DateTimeOffset now)
    {
        var isDay = Days.Any(day => when.Text.Contains(day, StringComparison.OrdinalIgnoreCase)) && !Past.Any(word => when.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (!isDay || Einde(when) is not { } end || end > now.DateTime || now.DateTime - end > TimeSpan.FromDays(7))
            return when;
        return when with { Value = Date.Replace(when.Value, date => Later(date.Value)) };
    }

    private static string Later(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly Regex Date = new("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly string[] Days =
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Past = ["afgelopen", "vorige", "laatst", "last"];

    /// <summary>The last moment of what was chosen; null when its words tell no day or hour.</summary>
    public static DateTime? Einde(WhenValue when) => when.Value.TrimEnd('~').Split(':', 2) switch
    {
        ["D", var day] when DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) => read.AddDays(1),
        ["T", var time] => Moment(time),
        ["I", var hours] when hours.Split('/') is [_, var end] => Moment(end),
        _ => null,
    };

    /// <summary>The answer to "wanneer?" is a number and nothing more, or what the call is about: then when is still to be told.</summary>
    public static bool IsGeenMoment(string words)
    {
        var letters = words.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetter)).ToList();
        return letters.TrueForAll(AboutNumber.Contains) || Subjects.Any(subject => words.TrimStart().StartsWith(subject, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Maakt niet uit": any time is fine.</summary>
    public static bool MaaktNietUit(string words) => AnyTime.Any(any => words.Contains(any, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Nee, laat maar": rather not called after all.</summary>
    public static bool IsTochNiet(string words) => NotAnyMore.Any(not => words.TrimStart().StartsWith(not, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] AnyTime = ["niet uit", "niks uit", "altijd goed", "hele dag", "wanneer u wilt", "any time", "anytime", "t matter", "don't mind", "not matter"];

    private static readonly string[] NotAnyMore = ["nee", "laat maar", "hoeft niet", "hoeft al niet", "toch niet", "liever niet", "niet meer nodig", "niet nodig", "no ", "no,", "never mind", "not needed", "rather not"];

    private static DateTime? Moment(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static readonly char[] Between = [' ', ',', '.', ':', ';', '!', '?', '\n', '(', ')'];

    private static readonly HashSet<string> AboutNumber = new(StringComparer.Ordinal)
    {
        "op", "mijn", "nummer", "is", "het", "dit", "dat", "bel", "mij", "me", "maar", "tel", "telefoon", "telefoonnummer", "mobiel", "u", "kunt", "ik", "ben",
        "bereikbaar", "hetzelfde", "zelfde", "deze", "graag", "hier", "hierop", "gewoon", "bellen", "ja", "goed", "prima", "ok", "oke", "good", "fine", "on", "my", "number", "this", "the", "same", "call", "please", "yes",
    };

    private static readonly string[] Subjects = ["over de ", "over het ", "over een ", "over mijn ", "over onze ", "over die ", "het gaat ", "het is over ", "omdat ", "vanwege ", "wegens ", "about ", "because "];
}
