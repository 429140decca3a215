using WijkBot.Cases;
using WijkBot.Dialogs;

namespace WijkBot.Commands.Chatting;

/// <summary>What happened to a case, as a line of a <c>.chat</c> file: letter by letter as the tests write it.</summary>
internal static class ChatEffect
{
    private const string Pin = "Locatie: ";
    private const string PhotoOnly = "(foto)";

    /// <param name="teamLeader">Id of who reads the complaints about others.</param>
    /// <returns>Null for what belongs to the line of something else.</returns>
    public static string? Line(CaseFile file, TimelineEntry happened, string teamLeader) => (happened.Kind, file.Case) switch
    {
        (CaseNames.Events.Opened, var row) => $"-> {row.Type} {row.Number}: {Parts(file, happened, teamLeader)}",
        (CaseNames.Events.Added, var row) => $"-> bij {row.Number}: {Added(file, happened)}",
        (CaseNames.Events.Also, var row) => $"-> ook {row.Number}: {Quoted(happened.Text)}",
        (CaseNames.Events.Corrected, { Anonymous: true } row) when happened.Text.Length == 0 => $"-> wijzigt {row.Number}: anoniem",
        (CaseNames.Events.Corrected, var row) when happened.Text == row.Description => $"-> wijzigt {row.Number}: {Quoted(row.Description)}{When(row)}",
        (CaseNames.Events.Corrected, var row) => $"-> wijzigt {row.Number}: {Place(row)}",
        (CaseNames.Events.Judged, var row) => $"-> oordeel {row.Number}: {Judged(happened)}",
        (CaseNames.Events.Status, { Status: CaseNames.Status.Withdrawn } row) => $"-> trekt {row.Number} in",
        (CaseNames.Events.Partner, var row) => $"-> partner {row.Number}: {row.Partner ?? "niemand"}",
        (CaseNames.Events.Consent, var row) => $"-> akkoord {row.Number}: {row.Partner}, {PartnerConsent.Words(PartnerConsent.Read(row.PartnerConsent)!)}",
        (CaseNames.Events.Alert, _) => null,
        (var kind, var row) => $"-> {kind} {row.Number} {happened.Text}".TrimEnd(),
    };

    private static string Parts(CaseFile file, TimelineEntry opened, string teamLeader)
    {
        var row = file.Case;
        return string.Join(", ", new[]
        {
            row.Category,
            Quoted(row.Description),
            Place(row),
            row.WhenValue is { } when ? $"wanneer {when}" : null,
            row.Urgent ? "spoed" : null,
            row.Anonymous ? "anoniem" : null,
            row.Danger is { } danger ? $"gevaar {danger}" : null,
            file.Timeline.Any(entry => entry.Kind == CaseNames.Events.Alert) ? "alarm" : null,
            row.WantsPerson ? "wil mens" : null,
            row.Handler == teamLeader || row.StandsInFor == teamLeader ? "teamleider" : null,
            Photos(file, opened),
            row.Partner is { } partner ? $"partner {partner}" : null,
        }.OfType<string>());
    }

    private static string When(CaseRow row) => row.WhenValue is { } when ? $", wanneer {when}" : "";

    private static string? Place(CaseRow row) => row.PlaceText is { } place
        ? string.Join(' ', new[] { $"plaats {Quoted(place)}", row.Wijk, row.Buurt, row.PlaceCertainty }.OfType<string>())
        : null;

    private static string Added(CaseFile file, TimelineEntry added)
    {
        var pin = added.Text.IndexOf(Pin, StringComparison.Ordinal);
        var words = pin < 0 ? added.Text : added.Text[..pin].TrimEnd();
        var more = string.Concat(Photos(file, added) is { } photos ? $" {photos}" : "", pin < 0 ? "" : " locatie", words == MensDialog.Asks ? ", wil mens" : "");
        return Quoted(words == PhotoOnly ? "" : words) + more;
    }

    private static string? Photos(CaseFile file, TimelineEntry along) =>
        file.Photos.Count(photo => photo.AddedAt == along.At) is > 0 and var count ? FormattableString.Invariant($"foto's {count}") : null;

    private static string Judged(TimelineEntry happened) => happened.Judged is { } judged
        ? $"{judged.Verdict.ToString().ToLowerInvariant()}{(judged.Words.Length > 0 ? $" {Quoted(judged.Words)}" : "")}"
        : happened.Text;

    private static string Quoted(string text) => $"\"{text.ReplaceLineEndings(" / ")}\"";
}
