using System.Text.Json.Serialization;
using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Commands.Understand;

/// <summary>What was understood of a first message, as the outside contract writes it; null where nothing is.</summary>
internal sealed record FirstLine(
    string Id, string? Language, string Intent, IReadOnlyList<string> Intents, string? Category, IReadOnlyList<string> Categories,
    FirstPlace? Place, string? When, bool Urgent, string Danger, IReadOnlyList<string> Why)
{
    /// <param name="usual">The language of what does not tell it.</param>
    public static FirstLine Of(string id, Meaning meaning, Danger danger, string? usual)
    {
        var intent = meaning.Presumed ?? meaning.Intent;
        var categories = meaning.Categories.Count == 0 && intent == Conversations.Intents.Report ? meaning.LikelyCategories : meaning.Categories;
        return new FirstLine(
            id, meaning.Language ?? usual, intent, [.. meaning.AllIntents.Prepend(intent).Distinct()], categories.Count > 0 ? categories[0] : null, categories,
            (meaning.Place ?? meaning.AtHome) is { } place ? FirstPlace.Of(place) : null, meaning.When?.Value, meaning.Urgent, DangerName.Of(danger), meaning.Why);
    }
}

/// <summary>A place as the outside contract writes it.</summary>
/// <param name="Certainty"><c>exact</c>, <c>guess</c>, <c>ambiguous</c>, <c>outside</c> or <c>unknown</c>.</param>
/// <param name="Wijken">Only when ambiguous.</param>
internal sealed record FirstPlace(
    string Text, string? Street, string? HouseNumber, string? Addition, string? Postcode, string? Corner, string? Near, string? Lamppost,
    string? Wijk, string? Buurt, string Certainty,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Wijken)
{
    public static FirstPlace Of(PlaceValue place) => new(
        place.Text, place.Street, place.HouseNumber, place.Addition, place.Postcode, place.Corner, place.Near, place.Lamppost, place.Wijk, place.Buurt,
        place.Certainty.ToString().ToLowerInvariant(), place.Certainty == PlaceCertainty.Ambiguous ? place.Wijken : null);
}

/// <summary>What was understood of an answer, in the notation of the outside contract.</summary>
internal sealed record AnswerLine(string Id, string Slot, string Value, IReadOnlyList<string> Alternatives);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FirstLine))]
[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class UnderstandJson : JsonSerializerContext;
