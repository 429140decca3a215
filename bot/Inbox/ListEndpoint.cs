using WijkBot.Cases;
using WijkBot.Inbox.Pages;

namespace WijkBot.Inbox;

/// <summary>The list of cases.</summary>
internal static class ListEndpoint
{
    private const string Mine = "mij";

    /// <param name="van">Whose: <c>mij</c>, <c>team</c> or <c>alle</c>.</param>
    /// <param name="zoek">Words, or a number.</param>
    /// <param name="na">Where the page before ended.</param>
    public static async Task<IResult> GetAsync(
        HttpContext context, string? van, string? status, string? wijk, string? zoek, string? na, CaseReader cases, NoticeReader notices, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context);
        var filter = new ListFilter(Whose(van, visitor), status ?? "", wijk ?? "", (zoek ?? "").Trim(), na ?? "");
        var query = new CaseQuery { Status = filter.Status, Wijk = filter.Wijk, Text = filter.Words, Size = 25, Handlers = Handlers(filter.Whose, visitor), OpenOf = filter.Whose == Mine ? visitor.Away : [] };
        var after = CaseCursor.Parse(filter.After);
        var first = after is null ? (await cases.PageAsync(query with { Attention = true, Size = 100 }, cancellationToken)).Cases : [];
        var page = await cases.PageAsync(query with { Attention = false, After = after }, cancellationToken);
        return Show.Page<ListPage>(context, nameof(ListPage.Model), new ListModel(filter, first, page.Cases, page.Next?.ToString())
        {
            Notices = after is null ? await notices.UnseenAsync(filter.Whose == "team" ? [.. NoticeLines.Of(visitor), CaseNames.Team] : NoticeLines.Of(visitor), cancellationToken) : [],
        });
    }

    /// <summary>A team leader has no wijk of his own and sees all of them first; who stands in for the leader has one.</summary>
    private static string Whose(string? van, Visitor visitor) =>
        van is Mine or "team" or "alle" ? van : visitor is { IsTeamLeader: true, HasWijk: false } ? "alle" : Mine;

    private static string[] Handlers(string whose, Visitor visitor) => whose switch
    {
        Mine => [visitor.Person!.Id],
        "team" => [CaseNames.Team],
        _ => [],
    };
}

/// <summary>What of the list is shown, as it stands in the address.</summary>
public sealed record ListFilter(string Whose, string Status, string Wijk, string Words, string After)
{
    /// <summary>The address of the same list further on.</summary>
    public string Next(string cursor) => $"{Address}&na={cursor}";

    /// <summary>The address of the same choice among the cases of somebody else.</summary>
    public string Of(string whose) => (this with { Whose = whose }).Address;

    /// <summary>Something was chosen besides whose they are.</summary>
    public bool IsNarrowed => Status.Length + Wijk.Length + Words.Length > 0;

    private string Address =>
        $"/inbox?van={Whose}&status={Uri.EscapeDataString(Status)}&wijk={Uri.EscapeDataString(Wijk)}&zoek={Uri.EscapeDataString(Words)}";

    public override string ToString() => $"list of {Whose}";
}

/// <summary>A list of cases.</summary>
/// <param name="First">What must be seen first: danger, urgent, or somebody who wants a person.</param>
/// <param name="Rest">The others, newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ListModel(ListFilter Filter, IReadOnlyList<CaseFile> First, IReadOnlyList<CaseFile> Rest, string? Next)
{
    /// <summary>What who looks must know, the newest first.</summary>
    public IReadOnlyList<NoticeRow> Notices { get; init; } = [];
}
