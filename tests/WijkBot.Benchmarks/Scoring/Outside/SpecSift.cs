namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>Which of Microsoft's cases a resident could mean, and why the others are left out.</summary>
internal static class SpecSift
{
    /// <summary>Files by the question they answer; what is not named here is left out whole, for the reason told.</summary>
    public static (string? Slot, string Reason) File(string name) => name switch
    {
        "BooleanModel" => ("yesno", ""),
        "NumberModel" => ("number", ""),
        "PhoneNumberModel" => ("phone", ""),
        "DateTimeModel" or "DateParser" or "TimeParser" or "DateTimeParser" or "DatePeriodParser" or "DateTimePeriodParser" or "TimePeriodParser" or "SetParser" or "HolidayParser" or "MergedParser" => ("when", ""),
        "DurationParser" => (null, "a length of time answers no question that the bot asks"),
        "TimeZoneParser" => (null, "residents live in one time zone"),
        "QuotedTextModel" => (null, "what stands between quotation marks is not asked for"),
        "AgeModel" or "CurrencyModel" or "DimensionModel" or "TemperatureModel" => (null, "amounts with a unit are not asked for"),
        "NumberRangeModel" => (null, "'more than 20' and intervals of numbers are no count"),
        "OrdinalModel" or "OrdinalModelSuppressExtendedTypes" => (null, "places in a row are read as a choice, which needs a menu"),
        _ when name.StartsWith("Percent", StringComparison.Ordinal) || name.EndsWith("PercentMode", StringComparison.Ordinal) => (null, "percentages are not asked for"),
        _ when name.EndsWith("Extractor", StringComparison.Ordinal) => (null, "tells only where in the text, the parser's file tells the value"),
        _ => (null, "no question of the bot"),
    };

    /// <summary>Why a case is left out; null when it is kept.</summary>
    public static string? LeftOut(SpecCase one, string slot)
    {
        if (!one.IsSupported)
            return "their own .NET recognizer does not do it";
        if (one.Results.Count > 1)
            return "tells several things, the bot asks for one";
        if (one.Results.Count == 0)
            return null;
        var result = one.Results[0];
        return slot == "when" ? Time(one.Input, result) : slot == "number" ? Number(result) : null;
    }

    private static string? Number(SpecResult result)
    {
        var value = result.Values[0].GetValueOrDefault("value", "").Replace(',', '.');
        if (!decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return "powers and numbers too large to count";
        return number < 0 ? "less than nothing" : number >= 1_000_000 ? "more than a million" : number != Math.Round(number * 2) / 2 ? "fractions other than a half" : null;
    }

    private static string? Time(string input, SpecResult result)
    {
        if (result.Type is "duration")
            return "a length of time answers no question that the bot asks";
        if (result.Type is "timezone" || result.Values.Any(value => value.ContainsKey("timezone")) || Has(input, "tijdzone", "beijing", "utc", "gmt"))
            return "residents live in one time zone";
        if (result.Values.Count == 0 || result.Type != "set" && result.Values.All(value => value.GetValueOrDefault("value", "") is "not resolved" || !value.Keys.Any(key => key is "value" or "start" or "end")))
            return "is not resolved by them either";
        if (Seconds(result))
            return "seconds";
        if (Has(input, "kwartaal", "decennium", "decennia", "eeuw", "semester", "boekjaar", "schooljaar", "fiscaal", "q1", "q2", "q3", "q4", "k1", "k2", "k3", "k4", "halfjaar", "jaarhelft", "helft van", "werkdag", "ytd", "driemaandelijks", "jaren "))
            return "quarters, half years, decades, working days: the language of offices";
        if (Has(input, "week 1", "week 2", "week 3", "week 4", "week 5", "weeknummer", "e week van", "ste week van", "eerste week", "laatste week van", "tweede week", "derde week", "vierde week", "week die"))
            return "numbered weeks";
        if (Has(input, "thanksgiving", "dankzegging", "ketikoti", "keti", "ramadan", "suikerfeest", "offerfeest", "diwali", "earth day", "juneteenth", "groundhog", "grondhog", "martin luther", "presidents", "columbus", "black friday", "cyber", "labor", "prinsjesdag", "secretaress", "dierendag", "nationale dag"))
            return "feasts that no resident of a Dutch town tells time by";
        if (Has(input, "cortana", "skype", "teams", "meeting", "vergadering", "agenda", "verkoop", "bereik is", "reeks is", "clusters", "apec", "labuitslag", "aandeel", "conflict", "$", "periode is"))
            return "speaks to an office assistant, or of tables";
        if (Has(input, "rest van", "eerder deze", "eerder dit", "later deze", "later dit", "later in", "eerder in", "na de volgende", "na het volgende") || result.Mod is "start" or "mid" or "end" || Has(input, "begin ", "eind ", "einde ", "halverwege", "midden "))
            return "a part of a period that nobody bounds: begin, end, rest";
        if (Digits(result.Text) || Has(result.Text, "tweeduizend", "negentien"))
            return "months and years in digits, years in words: dates of papers";
        return Range(result);
    }

    /// <summary><c>2016/11</c>, <c>2014-2018</c>: a year beside a sign, and no day.</summary>
    private static bool Digits(string text) => text.Split(' ').Any(word => word.Split('/', '-', '.') is { Length: 2 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) && parts.Any(part => part.Length == 4))
        || text.Split('-', '/') is { Length: 2 } apart && apart.All(part => part.Trim() is { Length: > 0 } digits && digits.All(char.IsAsciiDigit)) && apart.Any(part => part.Trim().Length == 4);

    private static string? Range(SpecResult result)
    {
        if (result.Mod is not ("" or "approx" or "start" or "mid" or "end" or "since" or "after"))
            return "'before', 'until', 'at most': an end without a begin has no form in our notation";
        if (result.Type is "daterange" or "datetimerange" or "timerange" && result.Mod is "after" && result.Type != "daterange")
            return "'after' without an end has no form in our notation";
        return result.Values.All(value => Year(value) is < 1950 or > 2100) ? "years out of reach" : null;
    }

    private static int Year(IReadOnlyDictionary<string, string> value) =>
        (value.GetValueOrDefault("value") ?? value.GetValueOrDefault("start") ?? value.GetValueOrDefault("end") ?? "") is [_, _, _, _, '-', ..] text && int.TryParse(text[..4], System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : 2000;

    /// <summary>A minute that is not whole, or a day that ends a second before midnight.</summary>
    private static bool Seconds(SpecResult result) => result.Timex.Contains('S', StringComparison.Ordinal) && !result.Timex.StartsWith("XXXX-S", StringComparison.Ordinal) && result.Timex.Contains("PT", StringComparison.Ordinal)
        || result.Values.Any(value => value.Values.Any(part => part.Length is 19 or 8 && part[^3] == ':' && !part.EndsWith(":00", StringComparison.Ordinal)) && !result.Timex.EndsWith("NI", StringComparison.Ordinal));

    private static bool Has(string input, params string[] words) => Array.Exists(words, word => input.Contains(word, StringComparison.OrdinalIgnoreCase));
}
