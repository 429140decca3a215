using WijkBot.Cases;

namespace WijkBot.Commands.Chatting;

/// <summary>What happened to a case, as a line of a <c>.chat</c> file.</summary>
internal static class ChatEffect
{
    public static string Line(CaseRow row, TimelineEntry happened) => happened.Kind switch
    {
        CaseNames.Events.Opened => $"-> {row.Type} {row.Number}: {Parts(row)}",
        CaseNames.Events.Added => $"-> bij {row.Number}: {Quoted(happened.Text)}",
        CaseNames.Events.Corrected => $"-> wijzigt {row.Number}: {Quoted(happened.Text)}",
        CaseNames.Events.Judged => $"-> oordeel {row.Number}: {happened.Text}",
        CaseNames.Events.Status when row.Status == CaseNames.Status.Withdrawn => $"-> trekt {row.Number} in",
        _ => $"-> {happened.Kind} {row.Number} {happened.Text}".TrimEnd(),
    };

    private static string Parts(CaseRow row) => string.Join(", ", new[]
    {
        row.Category,
        Quoted(row.Description),
        row.PlaceText is { } place ? string.Join(' ', new[] { $"plaats {Quoted(place)}", row.Wijk, row.Buurt, row.PlaceCertainty }.OfType<string>()) : null,
        row.WhenValue is { } when ? $"wanneer {when}" : null,
        row.Urgent ? "spoed" : null,
        row.Anonymous ? "anoniem" : null,
        row.Danger is { } danger ? $"gevaar {danger}" : null,
        row.WantsPerson ? "wil mens" : null,
    }.OfType<string>());

    private static string Quoted(string text) => $"\"{text.ReplaceLineEndings(" / ")}\"";
}
