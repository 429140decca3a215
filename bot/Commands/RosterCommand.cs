using System.CommandLine;
using System.Globalization;
using WijkBot.Wijken;

namespace WijkBot.Commands;

/// <summary><c>roster check</c>: whether every buurt and kind of report has somebody, at every moment of the coming month.</summary>
internal sealed class RosterCommand : ISubcommand
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly Option<int> days = Number("--days", "how many days are looked at", 31, 1);
    private readonly Option<int> daysOff = Number("--days-off", "opening days in a row that a regisseur may have no hours without a stand-in", 3, 0);
    private readonly Option<DateOnly?> from = new("--from")
    {
        Description = "the first day, such as 2026-12-24; default: today",
        CustomParser = given => Day(given.Tokens[0].Value) ?? Refuse(given),
    };

    private readonly Option<bool> file = new("--file") { Description = "looks at roster.yaml, whatever was changed on the pages" };

    private readonly Option<bool> everyMoment = new("--every-moment") { Description = "exit code 1 also when whoever has it does not work at a moment at which it is open" };

    public Command Build()
    {
        var check = new Command("check", "Tells who is missing when; exit code 1 when there is nobody somewhere.") { days, daysOff, from, file, everyMoment };
        check.SetAction(CheckAsync);
        var export = new Command("export", "Prints the roster that is used as a roster.yaml.");
        export.SetAction((parsed, stop) => ExportAsync(parsed.InvocationConfiguration.Output, stop));
        return new Command("roster", "Who has which wijk, and when.") { check, export };
    }

    private async Task<int> CheckAsync(ParseResult parsed, CancellationToken stop)
    {
        var output = parsed.InvocationConfiguration.Output;
        await using var app = await CommandApp.OpenAsync(stop, file: parsed.GetValue(file));
        var first = parsed.GetValue(from) ?? app.Services.GetRequiredService<Duty>().DayOf(TimeProvider.System.GetUtcNow());
        var found = ActivatorUtilities.CreateInstance<RosterCheck>(app.Services).Of(first, parsed.GetValue(days), parsed.GetValue(daysOff));
        foreach (var line in Lines(found).Append(Summary(found, first)))
            await output.WriteLineAsync(line);
        return found.Gaps.Count > 0 || found.Waiting.Count > 0 && parsed.GetValue(everyMoment) ? 1 : 0;
    }

    private static IEnumerable<string> Lines(RosterFindings found) =>
        [.. found.Gaps.Select(gap => $"niemand: {gap}"), .. found.Notes.Select(note => $"let op: {note}"), .. found.Waiting.Select(moment => $"wacht: {moment}")];

    private static async Task<int> ExportAsync(TextWriter output, CancellationToken stop)
    {
        await using var app = await CommandApp.OpenAsync(stop);
        await output.WriteAsync(RosterYaml.Write(RosterDraft.Of(app.Services.GetRequiredService<Roster>())));
        return 0;
    }

    private static string Summary(RosterFindings found, DateOnly first)
    {
        var counts = found.Counts;
        var (open, worked) = (found.Minutes.Open / 60, found.Minutes.Worked / 60);
        var atWork = found.AtWork is { } share ? string.Create(Dutch, $" Samen {open:N0} uur dat het open is: in {worked:N0} uur ({share:P0}) werkt wie het heeft, de rest leest die persoon later.") : "";
        return string.Create(Dutch, $"Vanaf {first:yyyy-MM-dd}: {found.Buurten} buurten, {found.Categories} soorten, {found.Days} dagen = {counts.All:N0} combinaties: ")
            + string.Create(Dutch, $"{counts.Own:N0} eigen regisseur, {counts.StandIn:N0} vervanger, {counts.Team:N0} team, {counts.Nobody:N0} niemand.") + atWork;
    }

    private static Option<int> Number(string name, string description, int usual, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is var value && (value < least || value > 366))
                given.AddError($"{name} must be from {least} to 366");
        });
        return option;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    private static DateOnly? Refuse(System.CommandLine.Parsing.ArgumentResult given)
    {
        given.AddError("--from must be a date such as 2026-12-24");
        return null;
    }
}
