using System.Globalization;
using WijkBot.Conversations;

namespace WijkBot.Dialogs;

/// <summary>Whether a moment that was told can be one to be called at.</summary>
internal static class Beltijd
{
    /// <summary>"Morgenochtend" and "elke avond" can; "al dagen" and "gisteren" tell of what has been.</summary>
    public static bool IsOm(WhenValue when, DateTimeOffset now) => when.Value.Split(':', 2) switch
    {
        ["S", _] => false,
        ["D" or "T" or "I", { Length: >= 10 } told] => !DateOnly.TryParseExact(told[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day >= DateOnly.FromDateTime(now.DateTime),
        _ => true,
    };
}
