using Microsoft.AspNetCore.Http.HttpResults;
using WijkBot.Administration;
using WijkBot.Inbox.Pages.Admin;

namespace WijkBot.Inbox.Admin;

/// <summary>Another year that is kept, or the files of the municipality: first compared with what is used, then used.</summary>
internal static class AreaUseEndpoints
{
    private const string Overtaken = "Er is intussen iets anders in gebruik genomen, of het rooster is veranderd. Dit is vergeleken met wat nu geldt: kijk nog eens.";

    /// <param name="jaar">Name of a year; empty for the files of the municipality, null when nothing was chosen.</param>
    public static IResult Preview(HttpContext context, AreaJobs jobs, string? jaar) =>
        jaar is null ? Show.SeeOther(context, "/inbox/beheer/gebieden") : Preview(context, jobs, NameOf(jaar), null);

    /// <summary>Used when it is still compared with what is used.</summary>
    public static async Task<IResult> UseAsync(HttpContext context, AreaJobs jobs)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var name = NameOf(form["jaar"].ToString());
        if (NameOf(form["tegen"].ToString()) != jobs.Marked || form["rooster"] != jobs.RosterMark)
            return Preview(context, jobs, name, Overtaken);
        return await jobs.UseAsync(name, AreaEndpoints.By(context), context.RequestAborted) ? Show.SeeOther(context, "/inbox/beheer/gebieden?klaar=gebruik") : NoYear(context, jobs);
    }

    private static RazorComponentResult Preview(HttpContext context, AreaJobs jobs, string? name, string? warning)
    {
        if (jobs.Preview(name) is not { } result)
            return NoYear(context, jobs);
        var status = warning is not null ? StatusCodes.Status409Conflict : result.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return Show.Page<AreaUsePage>(context, nameof(AreaUsePage.Model), new AreaUseModel(name, result, warning), status);
    }

    private static string? NameOf(string chosen) => chosen.Length == 0 ? null : chosen;

    private static RazorComponentResult NoYear(HttpContext context, AreaJobs jobs) => AreaEndpoints.Page(context, jobs, ["Dit jaar is er niet meer."], null);
}

/// <summary>What would be used, and what would change.</summary>
/// <param name="Name">Of an imported year; null for the files of the municipality.</param>
/// <param name="Warning">Why it is shown again.</param>
public sealed record AreaUseModel(string? Name, WijkBot.Wijken.AreaImportResult Result, string? Warning);
