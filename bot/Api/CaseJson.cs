using System.Text.Json.Serialization;
using WijkBot.Cases;

namespace WijkBot.Api;

/// <summary>A page of cases, newest first.</summary>
/// <param name="Next">Give it as <c>cursor</c> for the next page; null on the last.</param>
/// <param name="Incomplete">True when the words of a search are in so much that not all was looked through: older cases may be left out, and more words find them. Else absent.</param>
public sealed record CasesJson(
    IReadOnlyList<CaseJson> Cases, string? Next, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Incomplete = null);

/// <summary>A case as other systems see it. Never a telephone number or the name of a resident.</summary>
public sealed record CaseJson
{
    /// <summary>Digits without meaning.</summary>
    public required string Number { get; init; }

    /// <summary>report, question, idea, complaint, contact or callback.</summary>
    public required string Type { get; init; }

    /// <summary>Signalen sub-category slug; null when none was recognised.</summary>
    public string? Category { get; init; }

    /// <summary>open, in_progress, waiting, resolved, closed, reopened, declined or withdrawn.</summary>
    public required string Status { get; init; }

    /// <summary>The resident's own words.</summary>
    public required string Description { get; init; }

    public PlaceJson? Place { get; init; }

    /// <summary>CBS code of the wijk: WK014118.</summary>
    public string? Wijk { get; init; }

    /// <summary>CBS code of the buurt: BU01411802.</summary>
    public string? Buurt { get; init; }

    public WhenJson? When { get; init; }
    public required bool Urgent { get; init; }
    public required bool Anonymous { get; init; }

    /// <summary>none, emergency, crisis or police.</summary>
    public required string Danger { get; init; }

    public required string Channel { get; init; }
    public required string Language { get; init; }

    /// <summary>Id in the roster of who handles it; <c>team</c> for the queue of the team.</summary>
    public required string Regisseur { get; init; }

    /// <summary>Id in the roster of whose it would be, were they not on leave; null when nobody stands in.</summary>
    public string? StandsInFor { get; init; }

    /// <summary>The other organisation whose work it is; null when it is ours or not known yet.</summary>
    public PartnerJson? Partner { get; init; }

    /// <summary>How many residents reported it and hear of it.</summary>
    public required int Reporters { get; init; }

    /// <summary>Number of the case that goes on with what this one was about; null while it goes on itself.</summary>
    public string? MergedInto { get; init; }

    public required IReadOnlyList<PhotoJson> Photos { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required IReadOnlyList<TimelineJson> Timeline { get; init; }

    internal static CaseJson Of(CaseFile file) => new()
    {
        Number = file.Case.Number,
        Type = file.Case.Type,
        Category = file.Case.Category,
        Status = file.Case.Status,
        Description = file.Case.Description,
        Place = PlaceJson.Of(file.Case),
        Wijk = file.Case.Wijk,
        Buurt = file.Case.Buurt,
        When = file.Case.WhenText is { } when ? new WhenJson(when, file.Case.WhenValue) : null,
        Urgent = file.Case.Urgent,
        Anonymous = file.Case.Anonymous,
        Danger = file.Case.Danger ?? "none",
        Channel = file.Case.Channel,
        Language = file.Case.Language,
        Regisseur = file.Case.Handler,
        StandsInFor = file.Case.StandsInFor,
        Partner = PartnerJson.Of(file.Case),
        Reporters = file.Reporters.Active.Count,
        MergedInto = file.Case.MergedInto,
        Photos = [.. file.Photos.Select(photo => new PhotoJson(photo.Id, photo.ContentType, photo.AddedAt))],
        CreatedAt = file.Case.CreatedAt,
        UpdatedAt = file.Case.UpdatedAt,
        // a note never leaves the house, and how we plan our work is our own
        Timeline = [.. file.Timeline.Where(entry => !CaseNames.Events.IsInternal(entry.Kind)).Select(TimelineJson.Of)],
    };
}

/// <summary>Another organisation whose work a case is.</summary>
/// <param name="Id">Id in the municipality's list of partners.</param>
/// <param name="Consent">Whether the resident agrees that it is passed on; null when he did not say.</param>
/// <param name="With">What of himself may go along: name, phone.</param>
/// <param name="ConsentAt">When he said so.</param>
/// <param name="PassedOnAt">When it was passed on; null when it was not.</param>
public sealed record PartnerJson(string Id, bool? Consent, IReadOnlyList<string> With, DateTimeOffset? ConsentAt, DateTimeOffset? PassedOnAt)
{
    internal static PartnerJson? Of(CaseRow row) => row.Partner is { } id
        ? new PartnerJson(id, PartnerConsent.Agreed(row.PartnerConsent), PartnerConsent.With(row.PartnerConsent), row.PartnerConsentAt, row.PassedOnAt)
        : null;
}

/// <summary>A place as far as it is known.</summary>
/// <param name="Text">As the resident told it.</param>
/// <param name="Latitude">WGS84 degrees.</param>
/// <param name="Certainty">exact, guess or unknown.</param>
public sealed record PlaceJson(string Text, string? Street, string? HouseNumber, string? Postcode, double? Latitude, double? Longitude, string Certainty)
{
    internal static PlaceJson? Of(CaseRow row) => row.PlaceText is null
        ? null
        : new PlaceJson(row.PlaceText, row.Street, row.HouseNumber, row.Postcode, row.Latitude, row.Longitude, row.PlaceCertainty ?? "unknown");
}

/// <summary>A time as the resident told it.</summary>
/// <param name="Value">Normal form: D: day, T: moment, I: interval, S: since, R: repeating.</param>
public sealed record WhenJson(string Text, string? Value);

/// <summary>A photo or document that came along.</summary>
/// <param name="ContentType">By its first bytes; null while it has not been fetched.</param>
public sealed record PhotoJson(Guid Id, string? ContentType, DateTimeOffset AddedAt);

/// <summary>One thing that happened to a case.</summary>
/// <param name="Kind">opened, added, corrected, judged, unanswered (nobody said whether it was solved), not_asked (closed after as long, nobody having been asked), reply, status, claimed, given_back, moved, transferred, alert, risen (told to who leads the team), promised, promise_kept, promise_moved, promise_missed, complained (the text is the number of the complaint), about (of a complaint: the number of its case), partner, consent, passed_on, also (another resident has it too), left (one of several reporters took it back), told (one of several reporters heard its status), merged or unmerged (the text is the number of the other case); the text of moved and transferred is <c>from -&gt; to</c>, ids in the roster.</param>
/// <param name="By">resident, bot, or who did it.</param>
/// <param name="Status">What the case became, when that is what happened.</param>
/// <param name="Delivery">queued, sending, accepted, sent, delivered, read or failed; null when no message carried it.</param>
/// <param name="DeliveryError">Code of the provider when it failed.</param>
/// <param name="Via">The channel over which a colleague did it; null for the inbox or another system.</param>
public sealed record TimelineJson(DateTimeOffset At, string Kind, string By, string Text, string? Status, string? Delivery, string? DeliveryError, string? Via)
{
    internal static TimelineJson Of(TimelineEntry entry) =>
        new(entry.At, entry.Kind, entry.By, entry.Text, entry.Status, entry.Delivery?.State, entry.Delivery?.ErrorCode, entry.Via);
}
