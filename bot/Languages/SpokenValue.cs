using System.Globalization;
using WijkBot.Conversations;

namespace WijkBot.Languages;

/// <summary>A value inside a sentence: a place in short, a moment with "vandaag" where that is so, a number without ado.</summary>
public static class SpokenValue
{
    /// <param name="now">The moment it is said, local.</param>
    /// <exception cref="ArgumentException">A kind of value that no phrase may hold: our fault.</exception>
    public static string Of(object value, string language, DateTimeOffset now) => value switch
    {
        string text => text,
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        decimal or double => ((IFormattable)value).ToString("0.##", SpokenDay.CultureOf(language)),
        DateTimeOffset moment => SpokenDay.WithTime(moment.DateTime, language, now),
        DateTime moment => SpokenDay.WithTime(moment, language, now),
        DateOnly day => SpokenDay.Of(day, language, now),
        FullDay full => SpokenDay.WithDate(full.Day, language, now),
        PlaceValue place => Place(place),
        WhenValue { Picked: true, Moment: { } moment } => SpokenDay.WithTime(moment, language, now),
        WhenValue { Picked: true, Day: { } day } => SpokenDay.Of(day, language, now),
        WhenValue told => told.Text,
        TextValue text => text.Text,
        ChoiceValue choice => choice.Id,
        _ => throw new ArgumentException($"A phrase cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>As short as it can be told: <c>Sluiskade 12A, 7607 EW</c>; the resident's own words when nothing better is known.</summary>
    private static string Place(PlaceValue place)
    {
        if (place.Street is null && place.Postcode is null)
            return place.Text;
        // "schuin tegenover Parkweg 8" is not Parkweg 8
        if (place is { Near: { } near, Street: { } street, HouseNumber: not null } && near.Contains(street, StringComparison.OrdinalIgnoreCase))
            return near;
        var address = place.Corner is { } corner ? $"{place.Street} / {corner}" : $"{place.Street} {place.HouseNumber}{Addition(place.Addition)}".Trim();
        var postcode = place.Postcode is { Length: 6 } pc6 ? $"{pc6[..4]} {pc6[4..]}" : place.Postcode;
        return (address, postcode) switch
        {
            ("", _) => postcode!,
            (_, null) => address,
            _ when place.Street is null => $"{postcode}, nr {address}",
            _ => $"{address}, {postcode}",
        };
    }

    private static string Addition(string? addition) => addition switch
    {
        null or "" => "",
        { Length: 1 } or ['-', ..] => addition,
        [>= '0' and <= '9', ..] => $"-{addition}",
        _ => $" {addition}",
    };
}
