using System.Collections.Frozen;
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

    private readonly PatternSet words = WordFile.Patterns("correction");
    private readonly SmallWords also = new("joining", "also");
    private readonly MunicipalityData municipality = readers.Municipality;
    private readonly CategoryReader categories = readers.Categories;
    private readonly PlaceReader places = readers.Places;
    private readonly WhenReader whens = readers.Whens;

    public IReadOnlyDictionary<string, SlotValue> Read(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied)
    {
        var whole = Sentence.Of(text);
        // "en op nummer 7 ook" adds, and puts nothing right
        if (!denied && Enumerable.Range(0, whole.Count).Any(at => also.Has(whole[at])))
            return FrozenDictionary<string, SlotValue>.Empty;
        var found = words.Find(whole);
        var sentence = Sentence.Of(Corrected(whole, found));
        var corrected = new Dictionary<string, SlotValue>(StringComparer.Ordinal);
        foreach (var (slot, value) in slots)
        {
            if (Replacement(value, sentence, reader) is { } replacement && !replacement.Equals(value))
                corrected[slot] = replacement;
        }
        var mayBeOther = denied || Denies(whole, sentence, found);
        var hasPlaceOrTime = corrected.Count > 0;
        foreach (var (slot, value) in slots.Where(pair => pair.Value is TextValue or ChoiceValue))
        {
            if (!hasPlaceOrTime && mayBeOther && Topic(value, sentence) is { } topic)
                corrected[slot] = topic;
        }
        return corrected;
    }

    /// <summary>Of "niet ratten maar muizen" and "geen ratten, muizen" only what comes last counts.</summary>
    private static string Corrected(Sentence sentence, List<PatternMatch> found)
    {
        var denied = found.Where(match => match.Pattern.Section == "deny").Select(match => match.Start).DefaultIfEmpty(int.MaxValue).Min();
        var but = found.Where(match => match.Pattern.Section == "but" && match.Start > denied).Select(match => match.End).DefaultIfEmpty(-1).Max();
        var comma = Enumerable.Range(0, sentence.Count).LastOrDefault(at => at > denied && sentence.Before(at) == Gap.Comma, -1);
        return Math.Max(but, but < 0 ? comma : -1) is var start and > 0 && start < sentence.Count ? sentence.RestFrom(start) : sentence.Text.Trim();
    }

    /// <summary>"Niet ratten maar muizen", "ik bedoel muizen"; in "het stinkt ook, ik slaap er niet van" nothing that was told is denied.</summary>
    private static bool Denies(Sentence sentence, Sentence rest, List<PatternMatch> found) =>
        found.Exists(match => match.Pattern.Section == "turn" || (match.Pattern.Section == "first" && match.Start == 0))
        || (rest.Count < sentence.Count && sentence.Count - rest.Count <= MostDenied);

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
