using System.Collections.Immutable;

namespace WijkBot.Conversations;

/// <summary>
/// A text still to be put in the resident's language: the Dutch source is the key, as in gettext;
/// <c>{name}</c> in it is filled from <see cref="Arguments"/> after translation.
/// </summary>
/// <param name="Dutch">Source text. Wording lives here and nowhere else.</param>
public sealed record Phrase(string Dutch)
{
    /// <summary>Values by name: a string (shown as it is), a number, a date, a <see cref="SlotValue"/> or another <see cref="Phrase"/>.</summary>
    public ImmutableDictionary<string, object> Arguments { get; init; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The same phrase with one more value.</summary>
    public Phrase With(string name, object value) => this with { Arguments = Arguments.SetItem(name, value) };

    /// <summary>The resident's own words, shown as they are and in no catalogue.</summary>
    public static Phrase Verbatim(string text) => new("{tekst}") { Arguments = ImmutableDictionary<string, object>.Empty.Add("tekst", text) };

    public static implicit operator Phrase(string dutch) => new(dutch);

    public override string ToString() => Dutch;
}
