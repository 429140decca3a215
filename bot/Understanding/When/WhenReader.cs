using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Finds when something happened, happens or should happen, in the notation of <see cref="Conversations.WhenValue"/>.</summary>
internal sealed class WhenReader(TimeWords words, NumberWords numbers, TimeZoneInfo zone)
{
    private readonly WallClock clock = new(zone);

    /// <summary>The time the message tells; null when there is none.</summary>
    /// <param name="now">Local time.</param>
    /// <param name="ahead">What is asked for, or what is written for, is still to come.</param>
    /// <param name="asked">The message answers the question when: a bare "7 uur" counts too.</param>
    public WhenFound? Find(Sentence sentence, DateTime now, bool asked, bool ahead = false)
    {
        if (TimeText.Of(sentence, words, numbers, asked) is not { } text)
            return null;
        var all = FragmentFinder.All(text, asked);
        TakenBack.Mark(text, all, asked);
        WhenFound? weak = null;
        var isEvent = false;
        for (var at = 0; at < all.Count; at++)
        {
            var told = asked ? Refinement.Of(all, at) : all[at];
            if (all[at].IsTakenBack || WithOthers(text, all, at, told, now, asked, ahead) is not { } found)
                continue;
            if (!Choice.IsWeak(text, told, asked))
                return found;
            (weak, isEvent) = weak is null || isEvent && !told.IsEvent ? (found, told.IsEvent) : (weak, isEvent);
        }
        return weak;
    }

    /// <summary>With the other days beside it: "morgen of overmorgen".</summary>
    private WhenFound? WithOthers(TimeText text, List<Fragment> all, int at, Fragment told, DateTime now, bool asked, bool ahead)
    {
        var (first, others) = asked ? OtherDays.Of(text, all, at, told) : (told, []);
        var best = Found(text, first, now, asked, ahead);
        if (best is not { } found || others.Count == 0)
            return best;
        var more = others.Select(other => Found(text, other, now, asked, ahead)).OfType<WhenFound>().Where(other => other.Value != found.Value).ToList();
        return found with { End = more.Count > 0 ? more[^1].End : found.End, Days = [.. more.Select(other => other.Value)] };
    }

    private WhenFound? Found(TimeText text, Fragment told, DateTime now, bool asked, bool ahead)
    {
        if (!Choice.Counts(text, told, asked))
            return null;
        ClockChange.Take(told, now, zone);
        HoursOrDate.Take(told, now);
        told.Open = OpenEnd.Of(text, told);
        var tense = TenseReader.Of(text, told) is not Tense.Either and var said ? said : ahead ? Tense.Future : Tense.Either;
        if (FragmentResolver.Of(told, now, tense, asked) is not var (value, other))
            return null;
        return new WhenFound(clock.Shown(value), text[told.Start].Start, text[told.End - 1].End) { Other = other is null ? null : clock.Shown(other), IsVague = told.Is(Role.Long) && !told.Is(Role.Since | Role.While) };
    }
}

/// <param name="Value">In the notation of <see cref="Conversations.WhenValue"/>.</param>
/// <param name="Start">First token.</param>
/// <param name="End">Behind the last token.</param>
internal readonly record struct WhenFound(string Value, int Start, int End)
{
    /// <summary>The other reading of a time that may be morning or evening.</summary>
    public string? Other { get; init; }

    /// <summary>The other days he may mean: "dinsdag of woensdag"; null when there are none.</summary>
    public IReadOnlyList<string>? Days { get; init; }

    /// <summary>All that may be meant beside it.</summary>
    public IReadOnlyList<string> Others => Days ?? (Other is { } other ? [other] : []);

    /// <summary>Only that it lasts or comes back, not since when.</summary>
    public bool IsVague { get; init; }
}
