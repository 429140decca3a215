using WijkBot.Cases;
using WijkBot.Conversations;

namespace WijkBot.Tests.Conversations;

/// <summary>What a turn did, one short line each, the same whatever machine it runs on.</summary>
internal static class EffectLines
{
    public static IEnumerable<string> Of(IEnumerable<Effect> effects) => effects.Where(effect => effect is not Say).Select(Line);

    private static string Line(Effect effect) => effect switch
    {
        OpenCase open => $"-> {CaseNames.Of(open.Type)} {open.Number}: {Parts(open)}",
        AddToCase add => $"-> bij {add.Number}: {Added(add)}{(add.WantsPerson ? ", wil mens" : "")}",
        CorrectCase { Anonymous: true } correct => $"-> wijzigt {correct.Number}: anoniem",
        CorrectCase correct => $"-> wijzigt {correct.Number}: {(correct.Place is { } place ? Place(place) : Quoted(correct.Description ?? ""))}{(correct.Category is { } kind ? $", soort {kind}" : "")}{(correct.When is { } when ? $", wanneer {when.Value}" : "")}",
        WithdrawCase withdraw => $"-> trekt {withdraw.Number} in",
        JudgeCase judge => $"-> oordeel {judge.Number}: {judge.Verdict.ToString().ToLowerInvariant()}{(judge.Words.Length > 0 ? $" {Quoted(judge.Words)}" : "")}",
        LeaveToPerson { Added: { } add } => $"-> naar medewerker, bij {add.Number}: {Added(add)}",
        LeaveToPerson => "-> naar medewerker",
        BackToTeam back => $"-> {back.Number} terug naar het team",
        SetPartner { Consent: { } consent } set => $"-> akkoord {set.Number}: {set.Partner}, {PartnerConsent.Words(consent)}",
        SetPartner set => $"-> partner {set.Number}: {set.Partner ?? "niemand"}",
        AlsoReport also => $"-> ook {also.Number}: {Quoted(also.Description)}{(also.Place is { } at ? $", {Place(at)}" : "")}{(also.Anonymous ? ", anoniem" : "")}{Photos(also.Photos)}",
        OptedOut opted => opted.Out ? "-> geen berichten meer" : "-> weer berichten",
        _ => throw new InvalidOperationException($"Geen regel voor {effect.GetType().Name}."),
    };

    private static string Added(AddToCase add) => $"{Quoted(add.Text)}{Photos(add.Photos)}{(add.Pin is null ? "" : " locatie")}";

    private static string Parts(OpenCase open) => string.Join(", ", new[]
    {
        open.Category,
        Quoted(open.Description),
        open.Place is { } place ? Place(place) : null,
        open.When is { } when ? $"wanneer {when.Value}" : null,
        open.Urgent ? "spoed" : null,
        open.Anonymous ? "anoniem" : null,
        open.Danger == Danger.None ? null : $"gevaar {DangerName.Of(open.Danger)}",
        open.Alert ? "alarm" : null,
        open.WantsPerson ? "wil mens" : null,
        open.ForTeamLeader ? "teamleider" : null,
        open.About is { } about ? $"over {about}" : null,
        open.Photos.Count > 0 ? Photos(open.Photos).Trim() : null,
        open.Partner is { } partner ? $"partner {partner}" : null,
    }.OfType<string>());

    private static string Place(PlaceValue place) =>
        string.Join(' ', new[] { $"plaats {Quoted(place.Text)}", place.Wijk, place.Buurt, place.Certainty.ToString().ToLowerInvariant() }.OfType<string>());

    private static string Photos(IReadOnlyList<string> photos) => photos.Count == 0 ? "" : $" foto's {photos.Count}";

    private static string Quoted(string text) => $"\"{text.ReplaceLineEndings(" / ")}\"";
}
