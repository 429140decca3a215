using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WijkBot.Cases.Figures;
using WijkBot.Inbox.Pages.Figures;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Figures;

/// <summary>The figures, as a page and as files of the same numbers.</summary>
internal static class FigureEndpoints
{
    /// <param name="periode">One of <see cref="FigureChoice.Kinds"/>.</param>
    /// <param name="van">First day, where the days are chosen.</param>
    /// <param name="tot">Last day.</param>
    /// <param name="wijk">CBS code; empty for all.</param>
    public static async Task<IResult> GetAsync(
        HttpContext context, string? periode, string? van, string? tot, string? wijk, FigureReader reader, FigureSheets sheets, FigureWords words, IOptions<FiguresOptions> options, CancellationToken cancellationToken)
    {
        var asked = Asked.Of(context, FigureChoice.Of(periode, van, tot, wijk));
        if (asked.Wijk is null)
            return NotYours(context, asked);
        var choice = asked.Choice with { Wijk = asked.Wijk };
        var file = asked.Period is { } period ? await FileAsync(period, asked.Wijk, reader, sheets, words, options.Value.SmallestCount, cancellationToken) : null;
        return Show.Page<FiguresPage>(context, nameof(FiguresPage.Model), new FiguresModel(choice, asked.Scope, file));
    }

    public static Task<IResult> CsvAsync(
        HttpContext context, string? periode, string? van, string? tot, string? wijk, FigureReader reader, FigureSheets sheets, FigureWords words, IOptions<FiguresOptions> options, CancellationToken cancellationToken) =>
        DownloadAsync(context, FigureChoice.Of(periode, van, tot, wijk), (period, code) => FileAsync(period, code, reader, sheets, words, options.Value.SmallestCount, cancellationToken),
            file => Task.FromResult<IResult>(TypedResults.File(FigureCsv.Of(file), FigureCsv.ContentType, file.NameWith("csv"))));

    public static Task<IResult> XlsxAsync(
        HttpContext context, string? periode, string? van, string? tot, string? wijk, FigureReader reader, FigureSheets sheets, FigureWords words, IOptions<FiguresOptions> options, CancellationToken cancellationToken) =>
        DownloadAsync(context, FigureChoice.Of(periode, van, tot, wijk), (period, code) => FileAsync(period, code, reader, sheets, words, options.Value.SmallestCount, cancellationToken),
            async file => TypedResults.File(await FigureXlsx.OfAsync(file, cancellationToken), FigureXlsx.ContentType, file.NameWith("xlsx")));

    private static async Task<IResult> DownloadAsync(HttpContext context, FigureChoice choice, Func<FigurePeriod, string, Task<FigureFile>> read, Func<FigureFile, Task<IResult>> write)
    {
        var asked = Asked.Of(context, choice);
        if (asked.Wijk is null)
            return NotYours(context, asked);
        if (asked.Period is not { } period)
            return Show.Message(context, StatusCodes.Status400BadRequest, "Geen cijfers", choice.Wrong!);
        context.Response.Headers.CacheControl = "no-store";
        return await write(await read(period, asked.Wijk));
    }

    private static async Task<FigureFile> FileAsync(
        FigurePeriod period, string wijk, FigureReader reader, FigureSheets sheets, FigureWords words, int threshold, CancellationToken cancellationToken) =>
        new(period, wijk.Length > 0 ? words.Wijk(wijk) : "Alle wijken", FigureWords.HeldBack(threshold), sheets.Of(await reader.OfAsync(period, cancellationToken), wijk)) { Code = wijk };

    private static RazorComponentResult NotYours(HttpContext context, Asked asked) => asked.Scope.Wijken.Count == 0
        ? Show.Message(context, StatusCodes.Status403Forbidden, "Geen cijfers", "U heeft geen eigen wijk in het rooster. De teamleider ziet de cijfers van alle wijken.")
        : Show.Message(context, StatusCodes.Status403Forbidden, "Niet voor u", "Deze wijk is er niet, of is niet van u. De teamleider ziet de cijfers van alle wijken.");

    /// <summary>What was asked for, as far as it may be.</summary>
    /// <param name="Wijk">Empty for all; null when it may not be seen.</param>
    private sealed record Asked(FigureChoice Choice, FigureScope Scope, string? Wijk, FigurePeriod? Period)
    {
        public static Asked Of(HttpContext context, FigureChoice choice)
        {
            var services = context.RequestServices;
            var scope = FigureScope.Of(context, Visitor.Of(context));
            var today = services.GetRequiredService<Duty>().DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
            return new Asked(choice, scope, scope.Chosen(choice.Wijk), choice.Period(today, services.GetRequiredService<MunicipalityData>()));
        }

        public override string ToString() => Choice.ToString();
    }
}

/// <summary>The page of figures.</summary>
/// <param name="File">Null when the days that were chosen are none.</param>
public sealed record FiguresModel(FigureChoice Choice, FigureScope Scope, FigureFile? File)
{
    public override string ToString() => Choice.ToString();
}
