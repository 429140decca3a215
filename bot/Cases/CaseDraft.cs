using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>Makes the row of a new case out of what a dialog gathered.</summary>
public static class CaseDraft
{
    public static CaseRow Row(OpenCase open, Guid conversation, byte[] residentHash, string channel, string language, Handler handler, DateTimeOffset now) => new()
    {
        Number = open.Number,
        ConversationId = conversation,
        ResidentHash = residentHash,
        Type = CaseNames.Of(open.Type),
        Category = open.Category,
        Status = CaseNames.Status.Open,
        Description = open.Description,
        PlaceText = open.Place?.Text,
        Street = open.Place?.Street,
        HouseNumber = open.Place?.House,
        Postcode = open.Place?.Postcode,
        Latitude = open.Place?.Latitude,
        Longitude = open.Place?.Longitude,
        PlaceCertainty = open.Place is { } place ? Certainty(place.Certainty) : null,
        Wijk = open.Place?.Wijk,
        Buurt = open.Place?.Buurt,
        AreaYear = open.Place?.AreaYear,
        WhenText = open.When?.Text,
        WhenValue = open.When?.Value,
        Urgent = open.Urgent || open.Alert,
        Anonymous = open.Anonymous,
        Danger = open.Danger == Conversations.Danger.None ? null : DangerName.Of(open.Danger),
        Channel = channel,
        Language = language,
        Handler = handler.Id,
        StandsInFor = handler.StandsInFor?.Id,
        Partner = open.Partner,
        WantsPerson = open.WantsPerson,
        Unread = true,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>The three words the outside knows.</summary>
    public static string Certainty(PlaceCertainty certainty) => certainty switch
    {
        PlaceCertainty.Exact => "exact",
        PlaceCertainty.Guess => "guess",
        _ => "unknown",
    };
}
