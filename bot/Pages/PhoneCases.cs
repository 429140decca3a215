using WijkBot.Cases;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Pages;

/// <summary>Puts cases into the words of the inbox.</summary>
internal sealed class PhoneCases(MunicipalityData municipality, WijkenInUse wijken, TimeProvider time)
{
    public PhoneCase Of(CaseFile file)
    {
        var row = file.Case;
        return new PhoneCase(row.Number, CaseWords.Type(row.Type), CaseWords.Status(row.Status), row.Description, [.. Facts(file)])
        {
            Alarms = [.. Alarms(row)],
            Timeline = [.. file.Timeline.Select(Event)],
        };
    }

    /// <summary>Name of a colleague, the team or the team leader by the id kept with a case.</summary>
    public string Colleague(string id) => wijken.Roster.ById(id)?.Name ?? (id == "team" ? wijken.Roster.Team.Name : id);

    private IEnumerable<(string Name, string Value)> Facts(CaseFile file)
    {
        var row = file.Case;
        if (row.Category is { } category)
            yield return ("Soort", municipality.Category(category)?.Name ?? category);
        if (Place(row) is { Length: > 0 } place)
            yield return ("Waar", place);
        if (row.WhenText is { } when)
            yield return ("Wanneer", when);
        yield return ("Wijk", Wijk(row));
        if (row is { FirstAreaName: { } first, FirstAreaYear: { } year })
            yield return ("Toen het gemeld werd", $"{first} (CBS {year.ToString(System.Globalization.CultureInfo.InvariantCulture)})");
        yield return ("Voor", row.StandsInFor is { } away ? $"{Colleague(row.Handler)} (vervangt {Colleague(away)})" : Colleague(row.Handler));
        if (municipality.Partner(row.Partner) is { } partner)
            yield return ("Partner", partner.Name);
        yield return ("Melder", row.Anonymous ? "anoniem" : "bekend, afgeschermd");
        if (file.Photos.Count > 0)
            yield return ("Foto's", file.Photos.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string? Place(CaseRow row) =>
        row.Street is { } street ? string.Join(' ', new[] { street, row.HouseNumber, row.Postcode }.OfType<string>()) : row.PlaceText;

    private string Wijk(CaseRow row)
    {
        if (wijken.Areas.Wijk(row.Wijk) is not { } wijk)
            return "nog niet bekend";
        var buurt = wijken.Areas.Buurt(row.Buurt) is { } known && known.Name != wijk.Name ? $", buurt {known.Name}" : "";
        var certainty = CaseWords.Certainty(row.PlaceCertainty) is { Length: > 0 } unsure ? $" ({unsure})" : "";
        return $"{wijk.Name}{buurt}{certainty}";
    }

    private static IEnumerable<string> Alarms(CaseRow row)
    {
        if (row.Danger is { } danger)
            yield return CaseWords.Danger(danger);
        else if (row.Urgent)
            yield return "Spoed";
        if (row.WantsPerson)
            yield return "Wil een mens spreken";
    }

    private PhoneEvent Event(TimelineEntry entry) =>
        new(municipality.Local(entry.At), Moment(entry.At), Who(entry.By), CaseWords.Happened(entry), Words(entry));

    private string Words(TimelineEntry entry) =>
        entry.Move is { } move ? $"Overgedragen van {Colleague(move.From)} aan {Colleague(move.To)}" : entry.Words;

    /// <summary>As people say it.</summary>
    public string Moment(DateTimeOffset at) => DutchMoment.Of(municipality.Local(at), municipality.Local(time.GetUtcNow()));

    private string Who(string by) => by switch
    {
        CaseNames.Resident => "Bewoner",
        CaseNames.Bot => "WijkBot",
        _ => Colleague(by),
    };
}
