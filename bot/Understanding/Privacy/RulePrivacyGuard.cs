using System.Text;
using WijkBot.Conversations;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Privacy;

/// <summary>Privacy by rules: by form what has one, by the words around it what has none.</summary>
public sealed class RulePrivacyGuard : IPrivacyGuard
{
    private readonly PrivacyWords words = new();
    private readonly ContactGuard contacts;
    private readonly SpokenGuard spoken;
    private readonly PlateGuard plates;
    private readonly AddressGuard addresses;
    private readonly NameGuard names;

    public RulePrivacyGuard(AreaBook areas)
    {
        var streetWords = LanguageReaders.Shared.Streets;
        var places = new PlaceMarks(areas, streetWords);
        contacts = new ContactGuard(words);
        spoken = new SpokenGuard(words);
        plates = new PlateGuard(words);
        addresses = new AddressGuard(words, places, streetWords);
        names = new NameGuard(words, new NameSpan(words, streetWords), places);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PrivateSpan> Find(string text, PlaceValue? own)
    {
        var spans = new PrivateSpans(Sentence.Of(text));
        contacts.Find(spans);
        spoken.Find(spans);
        plates.Find(spans);
        addresses.Find(spans, own);
        names.Find(spans);
        addresses.FindBehindNames(spans);
        return spans.InOrder;
    }

    /// <inheritdoc/>
    /// <remarks>A text that is longer than what is read is cut there: what nobody looked at is not shown.</remarks>
    public string Without(string text, PlaceValue? own)
    {
        var (without, at) = (new StringBuilder(text.Length), 0);
        foreach (var span in Find(text, own))
        {
            without.Append(text, at, span.Start - at).Append('[').Append(words.Shown(span.Kind.ToString())).Append(']');
            at = span.End;
        }
        return without.Append(text, at, Sentence.Of(text).Text.Length - at).ToString();
    }
}
