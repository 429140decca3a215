using System.Text.Json.Nodes;
using WijkBot.Conversations;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Pages;

/// <summary>What was understood, in words for the page.</summary>
internal sealed class UnderstoodFacts(MunicipalityData municipality, WijkenInUse wijken)
{
    private static readonly IReadOnlyList<string> Nothing = ["niets gevonden"];

    public IEnumerable<UnderstoodFact> Of(Meaning meaning, Danger danger)
    {
        yield return new("Gevaar", danger == Danger.None ? ["nee"] : [UnderstoodKinds.OfDanger(danger), $"({DangerName.Of(danger)})"], danger != Danger.None);
        yield return new("Haast", [meaning.Urgent ? "ja" : "nee"], meaning.Urgent);
        yield return new("Bedoeling", [UnderstoodKinds.Intent(meaning.Intent), .. Presumed(meaning), .. meaning.AllIntents.Where(other => other != meaning.Intent && other != meaning.Presumed).Select(other => $"of: {UnderstoodKinds.Intent(other)}")]);
        yield return new("Soort", meaning.Categories.Count == 0 ? Likely(meaning) : [.. meaning.Categories.Select((slug, at) => Category(slug, at == 0 && meaning.CategorySure))]);
        yield return new("Plaats", meaning.Place is { } place ? [.. Place(place)] : Nothing);
        yield return new("Wanneer", meaning.When is { } when ? [when.Text, when.Value] : Nothing);
        yield return new("Taal", [meaning.Language is { } language ? UnderstoodKinds.Language(language) : "onbekend"]);
    }

    /// <summary>What examples say, where the bot is not sure enough to act on it.</summary>
    private static IEnumerable<string> Presumed(Meaning meaning) => meaning.Presumed is { } presumed ? [$"waarschijnlijk: {UnderstoodKinds.Intent(presumed)}"] : [];

    private IReadOnlyList<string> Likely(Meaning meaning) => (meaning.Presumed ?? meaning.Intent) == Intents.Report && meaning.LikelyCategories.Count > 0
        ? [.. meaning.LikelyCategories.Select(slug => $"misschien: {Category(slug, sure: false)}")]
        : Nothing;

    public static IEnumerable<UnderstoodFact> Alternatives(JsonArray others) =>
        others.Count == 0 ? [] : [new("Kan ook", [.. others.Select(other => other!.GetValue<string>())])];

    /// <summary>The value, and of a choice the option that it is.</summary>
    public static IEnumerable<string> Value(string value, UnderstoodView view)
    {
        yield return value;
        var options = view.Options.Split('/', StringSplitOptions.TrimEntries);
        foreach (var part in view.Kind == "choice" ? value.Split('+') : [])
        {
            if (int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Length)
                yield return options[number - 1];
        }
    }

    private string Category(string slug, bool sure) => $"{municipality.Category(slug)?.Name ?? slug} ({slug}{(sure ? ", zeker" : "")})";

    private IEnumerable<string> Place(PlaceValue place)
    {
        foreach (var (name, part) in new[]
        {
            ("straat", place.Street), ("huisnummer", place.HouseNumber), ("toevoeging", place.Addition), ("postcode", place.Postcode),
            ("hoek met", place.Corner), ("bij", place.Near), ("lantaarnpaal", place.Lamppost),
        })
        {
            if (part is not null)
                yield return $"{name}: {part}";
        }
        if (wijken.Areas.Wijken.FirstOrDefault(wijk => wijk.Code == place.Wijk) is { } known)
            yield return $"wijk: {known.Name}";
        yield return $"({UnderstoodKinds.Certainty(place.Certainty)})";
    }
}
