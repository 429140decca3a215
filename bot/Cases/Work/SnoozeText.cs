using System.Globalization;

namespace WijkBot.Cases;

/// <summary>Until when a case was left alone, as the text of an event of kind <c>snoozed</c>: a UTC moment, or <c>resident</c>.</summary>
public static class SnoozeText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Of(DateTimeOffset until) =>
        until == Snoozing.UntilResident ? CaseNames.Resident : until.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null when it is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        if (text == CaseNames.Resident)
            return Snoozing.UntilResident;
        return DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until : null;
    }
}
