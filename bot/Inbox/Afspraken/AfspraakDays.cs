using WijkBot.Cases;
using WijkBot.Languages;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>The days of afspraken, as colleagues read them.</summary>
public sealed class AfspraakDays(WijkenInUse wijken, TimeProvider time)
{
    /// <summary>The day that it is.</summary>
    public DateOnly Today => wijken.Duty.DayOf(time.GetUtcNow());

    /// <summary>With its date, because a name alone is soon another day.</summary>
    public string Day(DateOnly day) => SpokenDay.WithDate(day, "nl", wijken.Duty.LocalAt(time.GetUtcNow()));

    /// <summary>The day on which something was said, in local time.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => wijken.Duty.DayOf(moment);

    /// <summary>How an afspraak stands, in words; its mark is in the same colours as those of a case.</summary>
    public (string Words, string Class) Mark(Afspraak afspraak) => afspraak.State switch
    {
        AfspraakStates.Kept when afspraak.EndedAt is { } at && Afspraak.IsLate(afspraak.Day, DayOf(at)) => ("Te laat nagekomen", "person"),
        AfspraakStates.Kept => ("Nagekomen", "kept"),
        AfspraakStates.Moved => ("Verzet", "quiet"),
        AfspraakStates.Missed => ("Niet gelukt", "danger"),
        _ when afspraak.IsOverdue(Today) => ("! Verstreken: zeg wat er is", "danger"),
        _ when afspraak.Day == Today => ("Vandaag", "person"),
        _ => ("Loopt", ""),
    };
}
