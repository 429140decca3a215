using System.Globalization;
using WijkBot.Cases;

namespace WijkBot.Api;

/// <summary>Reading cases.</summary>
internal static class CaseQueries
{
    private const int LongestSearch = 100;

    /// <param name="status">One of the statuses.</param>
    /// <param name="wijk">CBS code.</param>
    /// <param name="since">RFC 3339 moment or a date: cases opened from then on.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <param name="category">Slug of the kind of report.</param>
    /// <param name="search">Words that must all be in the case or its conversation, by their beginning; between quotes behind each other. Notes are not searched.</param>
    public static async Task<IResult> ListAsync(
        string? status, string? wijk, string? since, string? cursor, string? category, string? search, CaseReader cases, CaseSearch searching, CancellationToken cancellationToken)
    {
        DateTimeOffset? from = string.IsNullOrEmpty(since) ? null : Moment(since);
        var after = string.IsNullOrEmpty(cursor) ? null : CaseCursor.Parse(cursor);
        var wrong = Wrong(
            ("status", string.IsNullOrEmpty(status) || CaseNames.Status.All.Contains(status), $"Must be one of {string.Join(", ", CaseNames.Status.All)}."),
            ("since", string.IsNullOrEmpty(since) || from is not null, "Must be a moment such as 2026-11-22T15:00:00Z, or a date."),
            ("search", string.IsNullOrEmpty(search) || (search.Length <= LongestSearch && SearchTerm.Read(search).Count > 0), $"Must have a word or a number in it, and be at most {LongestSearch} characters."),
            ("cursor", string.IsNullOrEmpty(cursor) || after is not null, "Must be the next of an earlier page."));
        if (wrong.Length > 0)
            return ApiProblems.Invalid(wrong);
        var asked = new CaseQuery { Status = status, Wijk = wijk, Category = category, Since = from, After = after };
        var found = string.IsNullOrEmpty(search) ? null : await searching.FindAsync(search, notes: false, asked, cancellationToken);
        var page = await cases.PageAsync(asked with { Numbers = found?.Hits.Select(hit => hit.Number).ToList() }, cancellationToken);
        return TypedResults.Ok(new CasesJson([.. page.Cases.Select(CaseJson.Of)], page.Next?.ToString(), found is { IsAll: false } ? true : null));
    }

    public static async Task<IResult> OneAsync(string number, CaseReader cases, CancellationToken cancellationToken) =>
        await cases.CaseAsync(number, cancellationToken) is { } file ? TypedResults.Ok(CaseJson.Of(file)) : ApiProblems.NoCase();

    private static (string, string)[] Wrong(params (string Field, bool Right, string Sentence)[] checks) =>
        [.. checks.Where(check => !check.Right).Select(check => (check.Field, check.Sentence))];

    /// <summary>Without an offset it is UTC.</summary>
    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
}
