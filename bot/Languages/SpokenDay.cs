using System.Globalization;

namespace WijkBot.Languages;

/// <summary>Days and moments as people say them: <c>morgen 9.00 uur</c>, <c>maandag 9.00 uur</c>, <c>maandag 30 november</c>.</summary>
public static class SpokenDay
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Arabic = NamedInArabic();

    private static readonly Dictionary<string, (string Today, string Tomorrow, string Yesterday, string TimeForm)> Words = new(StringComparer.Ordinal)
    {
        ["nl"] = ("vandaag", "morgen", "gisteren", "H'.'mm' uur'"),
        ["en"] = ("today", "tomorrow", "yesterday", "H':'mm"),
        ["de"] = ("heute", "morgen", "gestern", "H'.'mm' Uhr'"),
        ["tr"] = ("bugün", "yarın", "dün", "H':'mm"),
        ["pl"] = ("dzisiaj", "jutro", "wczoraj", "H':'mm"),
        ["ar"] = ("اليوم", "غدا", "أمس", "'الساعة 'H':'mm"),
    };

    /// <summary>A moment of local time with its day.</summary>
    public static string WithTime(DateTime moment, string language, DateTimeOffset now) =>
        $"{Of(DateOnly.FromDateTime(moment), language, now)} {moment.ToString(WordsOf(language).TimeForm, CultureInfo.InvariantCulture)}";

    /// <summary>Within a week ahead the name of the day is enough; else the date comes with it, and the year when it is another one.</summary>
    public static string Of(DateOnly day, string language, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var words = WordsOf(language);
        return (day.DayNumber - today.DayNumber) switch
        {
            0 => words.Today,
            1 => words.Tomorrow,
            -1 => words.Yesterday,
            > 1 and < 7 => day.ToString("dddd", CultureOf(language)),
            _ => WithDate(day, language, now),
        };
    }

    /// <summary>Always with its date, and the year when it is another one.</summary>
    public static string WithDate(DateOnly day, string language, DateTimeOffset now) =>
        day.ToString(DateForm(language, day.Year == now.Year ? "" : " yyyy"), CultureOf(language));

    /// <summary>The culture whose names of days and months are used.</summary>
    public static CultureInfo CultureOf(string language) => language switch
    {
        "nl" => Dutch,
        "en" => English,
        "ar" => Arabic,
        _ => Words.ContainsKey(language) ? CultureInfo.GetCultureInfo(language) : Dutch,
    };

    private static string DateForm(string language, string year) => language switch
    {
        "de" => $"dddd, d'.' MMMM{year}",
        "pl" => $"dddd, d MMMM{year}",
        "tr" => $"d MMMM{year} dddd",
        _ => $"dddd d MMMM{year}",
    };

    /// <summary>Named here: which names and which calendar "ar" has, depends on the machine.</summary>
    private static CultureInfo NamedInArabic()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.DayNames = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];
        culture.DateTimeFormat.MonthNames =
            ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", ""];
        culture.DateTimeFormat.MonthGenitiveNames = culture.DateTimeFormat.MonthNames;
        return culture;
    }

    private static (string Today, string Tomorrow, string Yesterday, string TimeForm) WordsOf(string language) =>
        Words.GetValueOrDefault(language, Words["nl"]);
}
