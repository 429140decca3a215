using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Chooses the place that is meant when another is told aside: in "er ligt een matras in de Nieuwstraat, ik woon op Eikenlaan 12" the first.
/// What is told aside is only the place when there is no other, and what lies in the past never.
/// </summary>
internal sealed class MeantPlace(AreaBook areas, StreetWords words, Asides asides, Func<Sentence, bool, PlaceParts> find)
{
    /// <summary>The place of a message that tells these aside.</summary>
    public PlaceParts Of(Sentence sentence, List<Aside> told, bool asked)
    {
        var other = Without(sentence, told, asked);
        if (IsOther(sentence, told, other))
            return other with { Beside = told, StreetGuessed = other.StreetGuessed || other.Street is not null && IsDoubtful(sentence, told, other) };
        var never = told.FindAll(aside => aside.Kind is AsideKind.Past);
        var left = never.Count == 0 ? find(sentence, asked) : never.Count == told.Count && other.Lamppost is null && other.Near is null ? new PlaceParts() : Without(sentence, never, asked);
        return told.Exists(aside => aside.Kind is AsideKind.Way) ? left with { StreetGuessed = true, NameGuessed = true, Or = [] } : left;
    }

    private PlaceParts Without(Sentence sentence, List<Aside> told, bool asked)
    {
        var left = new bool[sentence.Count];
        foreach (var aside in told)
            Array.Fill(left, true, aside.Start, aside.End - aside.Start);
        int[] kept = [.. Enumerable.Range(0, sentence.Count).Where(at => !left[at])];
        var found = find(sentence.Without(left), asked);
        return found.IsEmpty ? found : found with
        {
            Start = kept[found.Start],
            End = kept[found.End - 1] + 1,
            NearStart = kept[found.NearStart],
            Or = [.. found.Or.Select(place => place with { Start = kept[place.Start], End = kept[place.End - 1] + 1 })],
        };
    }

    /// <summary>Another place, that does not only tell where the first lies: "ik woon op de Parkweg in Almelo, bij het station".</summary>
    private bool IsOther(Sentence sentence, List<Aside> told, PlaceParts other)
    {
        if (other.Street is not null || other.Postcode is not null)
            return other.Street is not null || other.Postcode is { Length: > 4 } && !told.Exists(aside => aside.Kind is AsideKind.Home && aside.End <= other.Start && IsSmall(sentence, aside.End, other.Start));
        if (other.Name is null && other.Near is null || other.Name is not null && other.Near is null && areas.Name(other.Name)?.Match.Certainty is null or PlaceCertainty.Unknown)
            return false;
        return other.Near is null
            ? !Belongs(sentence, told, other.Start, other.End) && (!told.Exists(aside => IsArea(sentence, aside)) || IsThere(sentence, told, other))
            : !Belongs(sentence, told, other.NearStart, other.End);
    }

    private bool IsArea(Sentence sentence, Aside aside) => aside.Kind is AsideKind.Home && find(sentence.Part(aside.Start, aside.End), true) is { Street: null, Postcode: null };

    /// <summary>"ik woon in de Schelfhorst maar in het centrum ligt een matras", but not "en ik werk in het centrum".</summary>
    private bool IsThere(Sentence sentence, List<Aside> told, PlaceParts other)
    {
        var from = told.Where(aside => aside.End <= other.Start).Select(aside => aside.End).DefaultIfEmpty(0).Max();
        return asides.Lies(sentence, from, other.Start) || asides.Lies(sentence, other.End, other.End + 1);
    }

    /// <summary>"ik woon in de Nieuwstraat, zijstraat van de Parkweg": nothing tells that something new begins.</summary>
    private bool IsDoubtful(Sentence sentence, List<Aside> told, PlaceParts other) =>
        told.Exists(aside => aside.Kind is AsideKind.Home && aside.End <= other.Start && !asides.Breaks(sentence, aside.End, other.Start) && !asides.Lies(sentence, other.End, ClauseEnd(sentence, other.End)));

    private static int ClauseEnd(Sentence sentence, int at)
    {
        while (at < sentence.Count && sentence.Before(at) <= Gap.Space)
            at++;
        return at;
    }

    private bool Belongs(Sentence sentence, List<Aside> told, int start, int end) =>
        told.Exists(aside => aside.Kind is AsideKind.Home && aside.End <= start && IsAttached(sentence, aside.End, start, end));

    /// <summary>Only small words between, and it goes on as one: ", in de Schelfhorst," but not ", in de Schelfhorst ligt".</summary>
    private bool IsAttached(Sentence sentence, int from, int start, int end)
    {
        if (!IsSmall(sentence, from, start))
            return false;
        var isApart = Enumerable.Range(from, start - from + 1).Any(at => sentence.Before(at) >= Gap.Comma);
        return sentence.Before(end) >= Gap.Comma || !isApart && !asides.Breaks(sentence, end, end + 1) || isApart && words.Is(sentence, end, PlaceWord.And);
    }

    private bool IsSmall(Sentence sentence, int from, int to) => !asides.Breaks(sentence, from, to)
        && Enumerable.Range(from, to - from).All(at => words.IsSmall(sentence, at) || words.Is(sentence, at, PlaceWord.Inside) || words.Is(sentence, at, PlaceWord.Placing));
}
