namespace WijkBot.Understanding.When;

/// <summary>What has only a begin or only an end, see <see cref="OpenEnd"/>.</summary>
internal static class OpenResolver
{
    public static string? Of(Fragment told, DateTime now, Tense tense) => told.Open switch
    {
        Open.Begin => Until(told, now, tense),
        Open.End => Since(told, now, told.Is(Role.From) ? tense : Tense.Past),
        Open.Rest => Rest(told, now, tense),
        _ => null,
    };

    private static string? Since(Fragment told, DateTime now, Tense tense) => MomentResolver.Of(told, now, tense) is var (value, _) ? Notation.AsSince(Begun(told, value, now, tense)) : null;

    /// <summary>"Since 10 in the evening", said at noon, is that of yesterday.</summary>
    private static string Begun(Fragment told, string value, DateTime now, Tense tense) =>
        !told.HasDay && tense != Tense.Future && Notation.MomentOf(value) is { } begin && begin > now ? $"T:{Notation.Minute(begin.AddDays(-1))}{(value.EndsWith('~') ? "~" : "")}" : value;

    /// <summary>The rest of a day that was told or is to come; what went on before now and what is told roughly has no end.</summary>
    private static string? Rest(Fragment told, DateTime now, Tense tense)
    {
        if (MomentResolver.Of(told, now, tense) is not var (value, _) || Notation.MomentOf(value) is not { } from)
            return null;
        if (value.EndsWith('~') || (!told.HasDay || !told.Is(Role.From)) && (from <= now || tense != Tense.Future && !told.HasDay))
            return Notation.AsSince(Begun(told, value, now, tense));
        var until = told.Part is { } part && from.Hour >= part.From && from.Hour < part.To ? from.Date.AddHours(part.To) : from.Date.AddDays(1);
        return Notation.Between(from, until);
    }

    /// <summary>The day, the week or the part of the day that ends it is in it, as in "van dinsdag tot vrijdag".</summary>
    private static string? Until(Fragment told, DateTime now, Tense tense)
    {
        if (MomentResolver.Of(told, now, tense) is not var (value, _))
            return null;
        var about = value.EndsWith('~') ? "~" : "";
        var end = value.TrimEnd('~')[2..].Split('/')[^1];
        if (value.StartsWith('D'))
            end = Notation.Day(Notation.DayOf(end).AddDays(1));
        var isToCome = end.Contains('T', StringComparison.Ordinal) ? Notation.MomentOf($"T:{end}") > now : Notation.DayOf(end) > DateOnly.FromDateTime(now).AddDays(1);
        var begin = !isToCome ? "~" : end.Contains('T', StringComparison.Ordinal) ? Notation.Minute(now) : Notation.Day(DateOnly.FromDateTime(now));
        return $"I:{begin}/{end}{about}";
    }
}
