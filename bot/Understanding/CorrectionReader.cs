using WijkBot.Conversations;
using WijkBot.Municipality;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding;

/// <summary>What a correction replaces: "nee, nummer 14", "het is Sluiskade 14", "niet ratten maar muizen", "sinds gisteren".</summary>
internal sealed class CorrectionReader(Readers readers)
{
    /// <summary>So many words deny: "het zijn helemaal geen ratten, maar".</summary>
    private const int MostDenied = 7;

    private readonly MunicipalityData municipality = readers.Municipality;
    private readonly CategoryReader categories = readers.Categories;
    private readonly PlaceReader places = readers.Places;
    private readonly WhenReader whens = readers.Whens;

    public IReadOnlyDictionary<string, SlotValue> Read(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied)
    {
        var sentence = Sentence.Of(Corrected(text));
        var corrected = new Dictionary<string, SlotValue>(StringComparer.Ordinal);
        foreach (var (slot, value) in slots)
        {
            if (Replacement(value, sentence, reader) is { } replacement && !replacement.Equals(value))
                corrected[slot] = replacement;
        }
        var mayBeOther = denied || Denies(text);
        var hasPlaceOrTime = corrected.Count > 0;
        foreach (var (slot, value) in slots.Where(pair => pair.Value is TextValue or ChoiceValue))
        {
            if (!hasPlaceOrTime && mayBeOther && Topic(value, sentence) is { } topic)
                corrected[slot] = topic;
        }
        return corrected;
    }

    /// <summary>Of "niet ratten maar muizen" and "geen ratten, muizen" only what comes last counts.</summary>
    private static string Corrected(string text)
    {
        var trimmed = text.Trim();
        foreach (var sign in new[] { " maar ", " but ", ", " })
        {
            var at = trimmed.LastIndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && IsDenial(trimmed[..at]))
                return trimmed[(at + sign.Length)..];
        }
        return trimmed;
    }

    /// <summary>"Niet ratten maar muizen", "ik bedoel muizen"; in "het stinkt ook, ik slaap er niet van" nothing that was told is denied.</summary>
    private static bool Denies(string text)
    {
        var sentence = Sentence.Of(text);
        return sentence[0] is "nee" or "neen" or "niet" or "geen" or "no" or "not"
            || Sentence.Of(Corrected(text)) is var rest && rest.Count < sentence.Count && sentence.Count - rest.Count <= MostDenied
            || Enumerable.Range(0, sentence.Count).Any(at => IsTurn(sentence, at));
    }

    private static bool IsTurn(Sentence sentence, int at) => sentence[at] is "bedoel" or "bedoelde" or "vergist" or "verkeerd" or "meant" or "wrong"
        || sentence[at] is "is" or "zijn" or "was" or "waren" && sentence[at + 1] is "geen";

    private static bool IsDenial(string text) => Sentence.Of(text) is { Count: > 0 } denied
        && Enumerable.Range(0, denied.Count).Any(at => denied[at] is "niet" or "geen" or "nee" or "not" or "no");

    private SlotValue? Replacement(SlotValue value, Sentence sentence, Reader reader) => value switch
    {
        PlaceValue place => places.Find(sentence, null) is { Near: null } found ? found : places.WithNumber(place, sentence) ?? places.Find(sentence, null),
        WhenValue when whens.Find(sentence, reader.Now.DateTime, asked: false) is { } found => new WhenValue(sentence.Raw(found.Start, found.End), found.Value),
        _ => null,
    };

    /// <summary>Another subject: its category for a choice, its words for a text.</summary>
    private SlotValue? Topic(SlotValue value, Sentence sentence)
    {
        var reading = categories.Read(sentence);
        if (!reading.Tells)
            return null;
        return value switch
        {
            ChoiceValue choice when reading.Sure && municipality.Category(choice.Id) is not null => new ChoiceValue(reading.Slugs[0]),
            TextValue => new TextValue(sentence.Text.Trim()),
            _ => null,
        };
    }
}
