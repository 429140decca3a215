using System.Globalization;
using System.Text.Json.Serialization;

namespace WijkBot.Conversations;

/// <summary>A time as the resident told it.</summary>
/// <param name="Text">The resident's words for it: <c>sinds maandag</c>.</param>
/// <param name="Value">
/// Normal form: <c>D:2026-11-21</c>, <c>T:2026-11-21T22:30</c>, <c>I:start/end</c> (end exclusive; <c>I:~/end</c> when it began nobody knows when), <c>S:2026-11-16</c> (since;
/// <c>S:~</c> for an unstated while), <c>R:</c> with an RFC 5545 RRULE; <c>~</c> behind it for about. Local time of the municipality.
/// </param>
public sealed record WhenValue(string Text, string Value) : SlotValue
{
    /// <summary>Chosen from several readings of his words: said as the moment it is, since the words do not tell which.</summary>
    public bool Picked { get; init; }

    /// <summary>The moment that it is; null for a day, a span, since, and what comes back.</summary>
    [JsonIgnore]
    public DateTime? Moment => Value.StartsWith("T:", StringComparison.Ordinal)
        && DateTime.TryParse(Value.AsSpan(2).TrimEnd('~'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    /// <summary>The day that it is; null for anything else.</summary>
    [JsonIgnore]
    public DateOnly? Day => Value.StartsWith("D:", StringComparison.Ordinal)
        && DateOnly.TryParse(Value.AsSpan(2).TrimEnd('~'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public override string ToString() => "when";
}
