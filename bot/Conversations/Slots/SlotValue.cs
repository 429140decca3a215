using System.Text.Json.Serialization;

namespace WijkBot.Conversations;

/// <summary>What a dialog knows: one value per slot, kept by name as small JSON so that a deploy never misplaces it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(TextValue), "t")]
[JsonDerivedType(typeof(ChoiceValue), "c")]
[JsonDerivedType(typeof(PlaceValue), "p")]
[JsonDerivedType(typeof(WhenValue), "w")]
[JsonDerivedType(typeof(MediaValue), "m")]
[JsonDerivedType(typeof(ReportValue), "r")]
[JsonDerivedType(typeof(AlikeValue), "a")]
[JsonDerivedType(typeof(NothingValue), "0")]
public abstract record SlotValue;

/// <summary>The resident's own words.</summary>
public sealed record TextValue(string Text) : SlotValue
{
    public override string ToString() => "text";
}

/// <summary>One of the options of a question, by its id (<c>yes</c>, <c>no</c>, a category slug …).</summary>
public sealed record ChoiceValue(string Id) : SlotValue;

/// <summary>Asked, and the resident does not know, does not want to say, or skipped it.</summary>
public sealed record NothingValue : SlotValue;

/// <summary>Photos that came with the conversation: the ids of the incoming messages that carry them.</summary>
public sealed record MediaValue(IReadOnlyList<string> Sources) : SlotValue;
